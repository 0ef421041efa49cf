import { isIllustrative } from '../../criteria/illustrative.ts';
import { byCode } from '../../ranking/order.ts';
import type { BlockUnit } from './block-table.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

/** What a reader must know before the first number: one text a warning. */
export function warningsOf(
  { set, round, result, labels }: RankingWorkbook,
  units: readonly BlockUnit[] = [],
): readonly string[] {
  const { warnings } = labels;
  const found: string[] = [];
  if (isIllustrative(set)) found.push(warnings.illustrative);
  if (set.notice) found.push(set.notice);
  if (round.notice) found.push(round.notice);
  if (result.basis === 'self') found.push(warnings.selfBasis);
  const waiting = units.filter(({ standing }) => standing.dependsOn.length > 0);
  if (waiting.length > 0) {
    const open = new Set(waiting.flatMap(({ standing }) => standing.dependsOn));
    found.push(warnings.provisional(set.gradeWord, waiting.length, [...open].toSorted(byCode)));
  }
  return found.map((warning) => `${warnings.mark}${sentence(warning)}`);
}

export function footerOf({ set, labels }: RankingWorkbook): string | undefined {
  return isIllustrative(set) ? labels.warnings.illustrativeFooter : undefined;
}

function sentence(text: string): string {
  const first = text.charAt(0).toLocaleUpperCase('vi');
  const whole = `${first}${text.slice(1)}`;
  return /[.!?…)]$/.test(whole) ? whole : `${whole}.`;
}
