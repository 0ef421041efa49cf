import { dateInYear } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import type { Graduated } from '../../criteria/schema/method.ts';
import type { Grade, KnockOut, Quota } from '../../criteria/schema/set.ts';
import { conditionText, factText } from './condition-text.ts';
import type { IdentityRow, IdentitySection } from './identity-section.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { sourceText } from './source-text.ts';

/** Grades with thresholds and conditions, quotas, knock-outs and deadlines. */
export function gradeSections(workbook: RankingWorkbook): readonly IdentitySection[] {
  const { set, round, words, labels } = workbook;
  const { identity } = labels;
  const { content, source } = identity;
  const section = <T extends { readonly source: Parameters<typeof sourceText>[1] }>(
    title: string,
    first: string,
    entries: readonly T[],
    texts: (entry: T) => readonly [string, string],
  ): IdentitySection => ({
    title,
    headings: [first, content, source],
    rows: entries.map(
      (entry): IdentityRow => [...texts(entry), sourceText(workbook, entry.source)],
    ),
  });
  const gradeWord = labels.summary.grade(set.gradeWord);
  return [
    section(identity.grades(set.gradeWord), gradeWord, set.grades, (grade) => [
      grade.title,
      thresholdText(workbook, grade),
    ]),
    section(identity.quotas, gradeWord, set.quotas, (quota) => [
      titleOf(workbook, quota.grade),
      quotaText(workbook, quota),
    ]),
    section(identity.knockOuts, identity.rule, set.knockOuts, (knockOut) => [
      knockOut.title,
      `${effectText(workbook, knockOut)}\n${identity.when}: ${conditionText(set, knockOut.when, identity)}`,
    ]),
    section(identity.deadlines, identity.rule, set.deadlines, (deadline) => [
      deadline.title,
      words.date(dateInYear(deadline.date, round.year)),
    ]),
  ];
}

function thresholdText(workbook: RankingWorkbook, grade: Grade): string {
  const { set, labels } = workbook;
  const { identity } = labels;
  const from = grade.from
    ? `${identity.from} ${graduatedText(workbook, grade.from)}`
    : identity.lowest;
  if (!grade.requires) return from;
  return `${from}\n${identity.requires}: ${conditionText(set, grade.requires, identity)}`;
}

function graduatedText({ set, words }: RankingWorkbook, number: Graduated): string {
  if (Decimal.isDecimal(number)) return words.number(number);
  if ('value' in number) return words.number(number.value);
  const values = Object.entries(number.values);
  return `${values.map(([key, value]) => `${key}: ${words.number(value)}`).join('; ')} (${factText(set, number.by)})`;
}

function quotaText(workbook: RankingWorkbook, quota: Quota): string {
  const { words, labels } = workbook;
  const { identity } = labels;
  const of =
    typeof quota.of === 'string'
      ? identity.quotaOf[quota.of]
      : identity.gradeOrBetter(titleOf(workbook, quota.of.gradeOrBetter));
  return identity.quota(
    words.percent(quota.atMost),
    of,
    identity.direction[quota.rounding],
    identity.tied[quota.tiedAtTheLimit],
  );
}

function effectText(workbook: RankingWorkbook, { effect }: KnockOut): string {
  const { effect: labels } = workbook.labels.identity;
  if ('atMost' in effect) return labels.atMost(titleOf(workbook, effect.atMost));
  return 'dropOne' in effect ? labels.dropOne : labels.ungraded;
}

function titleOf({ set }: RankingWorkbook, id: string): string {
  return set.grades.find((grade) => grade.id === id)?.title ?? id;
}
