import type { IsRate } from './changed-parts.ts';
import { isGroup, type Node } from './schema/criterion.ts';

const BOUNDS = ['from', 'below'];
const LIMITS = ['min', 'max'];

/** Which numbers of an aspect of a node are rates, by the keys below that aspect. */
export function ratesOf(node: Node, aspect: string): IsRate {
  if (isGroup(node)) return () => false;
  const { inputs, method } = node;
  const isPercent = (name: string): boolean => inputs[name]?.type === 'percent';
  if (aspect === 'inputs') {
    return ([input = '', limit = '']) => LIMITS.includes(limit) && isPercent(input);
  }
  const { measure } = method.name === 'bands' ? method : {};
  const banded = measure && (!('value' in measure) || isPercent(measure.value));
  return (keys) => {
    const last = keys.at(-1) ?? '';
    return keys[0] === 'target' || last === 'share' || (banded === true && BOUNDS.includes(last));
  };
}

/** The rates of the frame: what share of the units may hold a grade. */
export function ratesOfFrame(part: string): IsRate {
  return (keys) => part === 'quotas' && keys.at(-1) === 'atMost';
}
