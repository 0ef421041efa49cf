import { ZERO } from '../../../criteria/decimal.ts';
import { decimal, figure, optionKey, POINTS } from './patterns.ts';
import type { PhraseFamily } from './proposal.ts';

/** A level in words, its points at the end; a level with a number in it is measured, not chosen. */
const LEVEL = new RegExp(
  String.raw`^([^\d:=%]{2,160}?)\s*(?::|=|–)\s*(?:được|đạt|chấm|cho)?\s*${POINTS}$`,
  'iu',
);
/** What makes a level more than a choice. */
const COUNTED = /(^|\s)(mỗi|cứ|trừ|cộng|tối đa|không quá|tỷ lệ|tỉ lệ)(\s|$)/iu;

/**
 * `Thực hiện đầy đủ: 2 điểm; thực hiện một phần: 1 điểm; không thực hiện: 0 điểm`: one of several
 * levels where the best is worth the maximum, items of a list where all together are.
 */
export const levels: PhraseFamily = (statements, maximum) => {
  const found = statements.map((statement) => LEVEL.exec(statement));
  if (found.length < 2 || found.some((match) => !match)) return undefined;
  const all = found.flatMap((match) => {
    const points = decimal(match?.[2]);
    const title = match?.[1]?.trim();
    return points && title ? [{ title, points }] : [];
  });
  if (all.length !== found.length || all.some(({ title }) => COUNTED.test(title))) return undefined;
  if (new Set(all.map(({ title }) => title.toLowerCase())).size !== all.length) return 'figures';
  const best = all.reduce((most, { points }) => (points.gt(most) ? points : most), ZERO);
  const sum = all.reduce((before, { points }) => before.plus(points), ZERO);
  if (best.eq(maximum)) {
    const options = Object.fromEntries(all.map(({ title }, index) => [optionKey(index), title]));
    return {
      kind: 'method',
      method: 'choice',
      inputs: { 'muc-do': { title: 'Mức độ thực hiện', type: 'choice', options } },
      parameters: {
        input: 'muc-do',
        options: Object.fromEntries(
          all.map(({ points }, index) => [optionKey(index), { points: figure(points.toFixed()) }]),
        ),
      },
    };
  }
  if (!sum.eq(maximum) || all.some(({ points }) => points.isZero())) return 'figures';
  return {
    kind: 'method',
    method: 'checklist',
    inputs: Object.fromEntries(
      all.map(({ title }, index) => [optionKey(index), { title, type: 'yesNo' as const }]),
    ),
    parameters: {
      items: all.map(({ points }, index) => ({
        input: optionKey(index),
        points: figure(points.toFixed()),
      })),
    },
  };
};
