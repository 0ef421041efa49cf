import type { PointsWords, RoundedFigures } from '../catalogue/points.ts';
import { plural } from './plural.ts';

export const points: PointsWords = {
  earning: {
    amount: (value) => plural(value, 'point'),
    full: (max) => `all ${plural(max, 'point')}`,
    some: (value, max) => `${value} of ${max} points`,
    none: (max) => `0 of ${max} points`,
  },
  taking: {
    amount: (value) => `${value} points to deduct`,
    full: (max) => `${plural(max, 'point')} deducted`,
    some: (value, max) => `${plural(value, 'point')} deducted (at most ${max})`,
    none: () => 'nothing deducted',
  },
};

const DIRECTIONS = { halfUp: 'Rounded', down: 'Rounded down', up: 'Rounded up' } as const;

export function roundedSentence({ from, to, rule }: RoundedFigures): string {
  const decimals = plural(String(rule.decimals), 'decimal');
  return `${DIRECTIONS[rule.direction]} to ${decimals}: ${from} to ${to} points.`;
}
