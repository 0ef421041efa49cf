import type { PointsWords, RoundedFigures } from '../catalogue/points.ts';

export const points: PointsWords = {
  earning: {
    amount: (value) => `${value} điểm`,
    full: (max) => `được đủ ${max} điểm`,
    some: (value, max) => `được ${value}/${max} điểm`,
    none: (max) => `được 0/${max} điểm`,
  },
  taking: {
    amount: (value) => `${value} điểm trừ`,
    full: (max) => `bị trừ ${max} điểm`,
    some: (value, max) => `bị trừ ${value} điểm (mức trừ cao nhất là ${max} điểm)`,
    none: () => 'không bị trừ điểm',
  },
};

const DIRECTIONS = { halfUp: 'Làm tròn', down: 'Làm tròn xuống', up: 'Làm tròn lên' } as const;

export function roundedSentence({ from, to, rule }: RoundedFigures): string {
  const exactness = rule.decimals === 0 ? 'số nguyên' : `${rule.decimals} chữ số thập phân`;
  return `${DIRECTIONS[rule.direction]} đến ${exactness}: ${from} thành ${to} điểm.`;
}
