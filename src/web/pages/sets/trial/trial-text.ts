import { Decimal } from '../../../../criteria/decimal.ts';
import { wordsIn } from '../../../../text/index.ts';
import type { SetTrial } from '../../../api/sets.ts';
import type { Language } from '../../../text/use-text.tsx';
import type { WebText } from '../../../text/web-text.ts';

export type UnitChange = SetTrial['changes'][number];
type Standing = UnitChange['before'];
export type PointsText = Standing['total'];

/** Points as the reader writes numbers; an interval while something is missing. */
export function pointsText(points: PointsText, language: Language): string {
  if (points === null) return '—';
  const { low, high } = typeof points === 'string' ? { low: points, high: points } : points;
  return wordsIn(language).amount({ low: new Decimal(low), high: new Decimal(high) });
}

/** The grade, or what is said in its place. */
export function gradeText(
  { state, grade }: Pick<Standing, 'state' | 'grade'>,
  ungraded: string,
  states: WebText['sets']['trial']['states'],
): string {
  if (grade) return grade.title;
  return state === 'ungraded' ? ungraded : states[state];
}

/** `87,17 → 88,17`, or the one text where both are the same. */
export function beforeAfter(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}
