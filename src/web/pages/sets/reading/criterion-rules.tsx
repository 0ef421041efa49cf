import type { CriteriaSet } from '../../../../criteria/criteria-set.ts';
import type { Criterion } from '../../../../criteria/schema/criterion.ts';
import { conditionText } from '../../../../text/rule/condition-text.ts';
import { evidenceText, methodText } from '../../../../text/rule/method-text.ts';
import { ruleSpeechOf, speakingOf } from '../../../../text/rule/rule-words.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';

/** How a criterion is scored, of what, for whom and on which proof, in words. */
export function CriterionRules({ set, criterion }: { set: CriteriaSet; criterion: Criterion }) {
  const say = useText().sets.read;
  const { language } = useLanguage();
  const speech = ruleSpeechOf(set, language);
  const { labels } = speakingOf(set, language);
  const { method, evidence, applies, notApplicable } = criterion;
  const condition = (document: typeof applies) =>
    document && conditionText(set, document, labels.identity);
  const policy = notApplicable && speech.say.notApplicable[notApplicable];
  const inputs = Object.values(criterion.inputs).map(({ title, by }) =>
    by === 'unit' ? title : `${title} (${say.by[by]})`,
  );
  const groups = (criterion.for ?? []).map(
    (id) => set.unitGroups.find((group) => group.id === id)?.title ?? id,
  );
  const bodies = (criterion.responsible ?? []).map((id) => set.bodies[id] ?? id);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say.toConfirm, criterion.toConfirm],
    [say.for, groups.join('; ')],
    [say.applies, [condition(applies), policy].filter(Boolean).join('; ')],
    [say.method, capitalised(methodText(speech, criterion))],
    ...(method.name === 'cases'
      ? method.cases.map(({ title, when }) => [say.caseWhen(title), condition(when)] as const)
      : []),
    ...(method.name === 'deductions'
      ? [[say.waivedWhen, condition(method.waivedWhen)] as const]
      : []),
    [say.inputs, inputs.join('; ')],
    [say.evidence, evidenceText(speech, criterion)],
    [say.evidenceWhen, condition(evidence?.when)],
    [say.guidance, criterion.guidance],
    [say.appraisedBy, criterion.appraisedBy && set.bodies[criterion.appraisedBy]],
    [say.responsible, bodies.join('; ')],
  ];
  return (
    <dl>
      {rows.map(
        ([name, text]) =>
          text && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
