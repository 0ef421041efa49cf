import { dateInYear } from '../../criteria/dates.ts';
import { conditionText } from '../../text/rule/condition-text.ts';
import { effectText, gradeTitle, quotaText, thresholdText } from '../../text/rule/grade-text.ts';
import { sourceText } from '../../text/rule/source-text.ts';
import type { IdentityRow, IdentitySection } from './identity-section.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

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
      gradeTitle(workbook, quota.grade),
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
