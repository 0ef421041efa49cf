import type { NumberStyle } from '../catalogue/numbers.ts';

export const numbers: NumberStyle = {
  decimalMark: '.',
  groupMark: ',',
  megabytes: (size) => `${size} MB`,
};
