import { Decimal } from '../../criteria/decimal.ts';
import type { Graduated } from '../../criteria/schema/method.ts';
import type { Grade, KnockOut, Quota } from '../../criteria/schema/set.ts';
import { conditionText, factText } from './condition-text.ts';
import type { Speaking } from './speaking.ts';

/** From which total a grade is given, and what else it asks for. */
export function thresholdText(speaking: Speaking, grade: Grade): string {
  const { set, labels } = speaking;
  const { identity } = labels;
  const from = grade.from
    ? `${identity.from} ${graduatedText(speaking, grade.from)}`
    : identity.lowest;
  if (!grade.requires) return from;
  return `${from}\n${identity.requires}: ${conditionText(set, grade.requires, identity)}`;
}

/** A number, or each of its values with whom it is for. */
export function graduatedText({ set, words }: Speaking, number: Graduated): string {
  if (Decimal.isDecimal(number)) return words.number(number);
  if ('value' in number) return words.number(number.value);
  const values = Object.entries(number.values);
  return `${values.map(([key, value]) => `${key}: ${words.number(value)}`).join('; ')} (${factText(set, number.by)})`;
}

export function quotaText(speaking: Speaking, quota: Quota): string {
  const { words, labels } = speaking;
  const { identity } = labels;
  const of =
    typeof quota.of === 'string'
      ? identity.quotaOf[quota.of]
      : identity.gradeOrBetter(gradeTitle(speaking, quota.of.gradeOrBetter));
  return identity.quota(
    words.percent(quota.atMost),
    of,
    identity.direction[quota.rounding],
    identity.tied[quota.tiedAtTheLimit],
  );
}

/** What a knock-out does. */
export function effectText(speaking: Speaking, { effect }: KnockOut): string {
  const { effect: labels } = speaking.labels.identity;
  if ('atMost' in effect) return labels.atMost(gradeTitle(speaking, effect.atMost));
  return 'dropOne' in effect ? labels.dropOne : labels.ungraded;
}

export function gradeTitle({ set }: Speaking, id: string): string {
  return set.grades.find((grade) => grade.id === id)?.title ?? id;
}
