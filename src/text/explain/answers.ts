import { ZERO } from '../../criteria/decimal.ts';
import type { AwardedWorking } from '../../scoring/methods/awarded.ts';
import type { CasesWorking } from '../../scoring/methods/cases.ts';
import type { ChecklistWorking } from '../../scoring/methods/checklist.ts';
import type { ChoiceWorking } from '../../scoring/methods/choice.ts';
import type { YesNoWorking } from '../../scoring/methods/yes-no.ts';
import { total } from '../../scoring/points.ts';
import type { LineSpeech } from './line-speech.ts';

/** Methods that look at what was answered, chosen, ticked or awarded. */

export function explainYesNo({ input, answer }: YesNoWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const title = speech.title(input);
  if (answer === undefined) return [methods.notGiven(title)];
  const value = speech.value(input, answer);
  return [methods.answered({ title, value, earned: speech.earned(answer ? speech.max : ZERO) })];
}

export function explainChoice(working: ChoiceWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const { input, option, earns } = working;
  const title = speech.title(input);
  if (option === undefined || earns === undefined) return [methods.notGiven(title)];
  const value = speech.value(input, option);
  return [methods.answered({ title, value, earned: speech.earned(earns) })];
}

export function explainAwarded({ input, points }: AwardedWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const title = speech.title(input);
  if (!points) return [methods.notGiven(title)];
  return [
    methods.awarded({ title, points: speech.points(points), max: speech.points(speech.max) }),
  ];
}

export function explainCases({ tried, possible }: CasesWorking, speech: LineSpeech): string[] {
  const { methods, labels } = speech.catalogue;
  const steps: string[] = [];
  for (const { title, verdict } of tried) {
    const figures = { title: labels.quoted(title), because: speech.because(verdict) };
    if (verdict.outcome === 'undecided') steps.push(methods.cases.open(figures));
    else if (verdict.outcome !== 'holds') steps.push(methods.cases.passed(figures));
    else if (possible.length === 1) {
      const earned = speech.earned(possible[0]?.earns ?? ZERO);
      steps.push(methods.cases.taken({ ...figures, earned }));
    }
  }
  const [only, ...others] = possible;
  if (others.length > 0) {
    const options = possible.map(({ title, earns }) =>
      methods.cases.option(labels.quoted(title), speech.amount(earns)),
    );
    return [...steps, methods.cases.possible(options.join('; '))];
  }
  if (only && tried.at(-1)?.verdict.outcome !== 'holds') {
    const figures = { title: labels.quoted(only.title), earned: speech.earned(only.earns) };
    steps.push(methods.cases.otherwise(figures));
  }
  return steps;
}

export function explainChecklist({ items }: ChecklistWorking, speech: LineSpeech): string[] {
  const { checklist, computed } = speech.catalogue.methods;
  const list = (chosen: typeof items): string =>
    chosen
      .map(({ input, points }) => checklist.item(speech.title(input), speech.amount(points)))
      .join('; ');
  const ticked = items.filter((item) => item.ticked === true);
  const unticked = items.filter((item) => item.ticked === false);
  const unanswered = items.filter((item) => item.ticked === undefined);
  const steps: string[] = [];
  if (ticked.length > 0) steps.push(checklist.ticked(list(ticked)));
  if (unticked.length > 0) steps.push(checklist.unticked(list(unticked)));
  if (unanswered.length > 0) steps.push(checklist.unanswered(list(unanswered)));
  if (ticked.length > 1) {
    const sum = ticked.map(({ points }) => speech.points(points)).join(' + ');
    const result = total(ticked.map(({ points }) => points));
    steps.push(computed({ equation: speech.equation(sum, result) }));
  }
  return steps;
}
