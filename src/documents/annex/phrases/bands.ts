import type { Decimal } from '../../../criteria/decimal.ts';
import { decimal, figure, GIVES, NUMBER, POINTS } from './patterns.ts';
import type { PhraseFamily } from './proposal.ts';

const LABEL = String.raw`(?:(?:tỷ lệ|tỉ lệ|đạt|kết quả|mức)\s+(?:[^\d:]{0,60}?\s)?)?`;
const SIGN = String.raw`\s*(%?)`;
const UNIT = String.raw`(?:\s+[^\d:;]{1,40}?)?`;
const END = `${UNIT}${GIVES}${POINTS}$`;

const FROM_TO = new RegExp(
  `^${LABEL}từ\\s+${NUMBER}${SIGN}\\s*(?:đến|tới)\\s+dưới\\s+${NUMBER}${SIGN}${END}`,
  'iu',
);
const FROM_UP = new RegExp(
  `^${LABEL}(?:đạt\\s+)?từ\\s+${NUMBER}${SIGN}${UNIT}\\s+trở lên${GIVES}${POINTS}$`,
  'iu',
);
const WHOLE = new RegExp(`^${LABEL}(?:đạt\\s+)?100\\s*%${END}`, 'iu');
const BELOW = new RegExp(`^${LABEL}(?:đạt\\s+)?dưới\\s+${NUMBER}${SIGN}${END}`, 'iu');

interface Band {
  readonly from?: string;
  readonly below?: string;
  readonly points: string;
  readonly isRate: boolean;
}

/** `Từ 80% đến dưới 90%: 1,5 điểm`, one statement a band, from the highest to `dưới …` without a gap. */
export const bands: PhraseFamily = (statements, maximum) => {
  const found = statements.map(bandOf);
  if (found.length < 2 || found.some((band) => band === undefined)) return undefined;
  const all = (found as Band[]).toSorted((a, b) => lowerOf(b).cmp(lowerOf(a)));
  const isRate = all[0]?.isRate ?? false;
  if (all.some((band) => band.isRate !== isRate)) return 'figures';
  if (!joined(all, isRate)) return 'figures';
  const most = all.reduce((best, { points }) => max(best, decimal(points)), decimal('0'));
  if (!most?.eq(maximum)) return 'figures';
  const unit = isRate ? '%' : '';
  return {
    kind: 'method',
    method: 'bands',
    inputs: {
      'ket-qua': isRate
        ? { title: 'Tỷ lệ đạt được', type: 'percent' }
        : { title: 'Kết quả đạt được', type: 'number' },
    },
    parameters: {
      measure: isRate ? { rate: 'ket-qua' } : { value: 'ket-qua' },
      bands: all.map(({ from, below, points }) => ({
        ...(from !== undefined && { from: `${figure(from)}${unit}` }),
        ...(below !== undefined && { below: `${figure(below)}${unit}` }),
        points: figure(points),
      })),
    },
  };
};

function bandOf(statement: string): Band | undefined {
  const between = FROM_TO.exec(statement);
  if (between) {
    const [, from = '', first, below = '', second, points = ''] = between;
    return { from, below, points, isRate: first === '%' || second === '%' };
  }
  const up = FROM_UP.exec(statement);
  if (up) return { from: up[1] ?? '', points: up[3] ?? '', isRate: up[2] === '%' };
  const whole = WHOLE.exec(statement);
  if (whole) return { from: '100', points: whole[1] ?? '', isRate: true };
  const below = BELOW.exec(statement);
  if (below) return { below: below[1] ?? '', points: below[3] ?? '', isRate: below[2] === '%' };
  return undefined;
}

/** From the top down each band begins where the next ends, the lowest having no beginning. */
function joined(bands: readonly Band[], isRate: boolean): boolean {
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (index === 0 && band.below !== undefined) return false;
    if (!next) return band.from === undefined;
    const [lower, upper] = [decimal(band.from), decimal(next.below)];
    if (!lower || !upper || !lower.eq(upper)) return false;
  }
  return !isRate || bands.every(({ from }) => decimal(from ?? '0')?.lte(100) ?? false);
}

function lowerOf({ from }: Band): Decimal {
  return decimal(from ?? '0') ?? (decimal('0') as Decimal);
}

function max(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  return left && right ? (right.gt(left) ? right : left) : undefined;
}
