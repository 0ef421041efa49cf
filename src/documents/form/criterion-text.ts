import { dateInYear } from '../../criteria/dates.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import { evidenceText, methodText, type RuleSpeech } from '../../text/rule/method-text.ts';
import type { StyledText } from '../workbook/sheet-plan.ts';
import type { Chain } from './chain.ts';

/** The wording of a criterion with, below it, how it is scored, guidance, evidence and source. */
export function criterionText(chain: Chain, criterion: Criterion): [StyledText, ...StyledText[]] {
  const { form } = chain;
  const { labels, set, words } = form;
  const say = labels.method;
  const speech = speechOf(chain);
  const { source, guidance, notApplicable } = criterion;
  const document = set.documents[source.document];
  const cited = document
    ? `${source.section}, ${withoutBrackets(document.number)}`
    : source.section;
  const points = typeof source.points === 'string' ? source.points : source.points.fidelity;
  const sourceText = say.pointsFidelity(
    `${cited} (${words.fidelity(source.fidelity)})`,
    words.fidelity(points),
  );
  const policy = notApplicable && say.notApplicable[notApplicable];
  const body = criterion.appraisedBy && set.bodies[criterion.appraisedBy];
  const notes: [string, string | undefined][] = [
    [say.label, [methodText(speech, criterion), policy].filter(Boolean).join('; ')],
    [say.guidance, guidance],
    [say.evidence, evidenceText(speech, criterion)],
    [say.appraisedBy, body],
    [say.source, sourceText],
  ];
  return [
    { text: criterion.title, style: 'noteBold' },
    ...notes.flatMap(([name, text]): StyledText[] =>
      text ? [{ text: `${name}: ${text}`, style: 'smallNote' }] : [],
    ),
  ];
}

function withoutBrackets(number: string): string {
  return number.replace(/ \([^)]*\)/g, '');
}

/** The rules as they are for the unit of the form in its year. */
function speechOf(chain: Chain): RuleSpeech {
  const { labels, set, words, round } = chain.form;
  return {
    set,
    words,
    say: labels.method,
    day: (date) => words.date(dateInYear(date, round.year)),
    target(rate) {
      const target = chain.graduated(rate);
      return !target || target.eq(1) ? '' : words.percent(target);
    },
  };
}
