import type { RoundingRule } from '../../criteria/schema/set.ts';
import { factText } from './condition-text.ts';
import type { Speaking } from './speaking.ts';

export function scaleText({ set, words, labels }: Speaking): string {
  const { scale, total } = set;
  const [most, floor] = [words.number(scale), words.number(total.floor)];
  return labels.identity.scaleText(most, total.mayExceedScale, floor);
}

export function roundingText({ set, labels }: Speaking): string {
  const { identity } = labels;
  const step = (name: 'criterion' | 'group' | 'total', rule: RoundingRule | undefined) =>
    rule ? [identity.roundingStep(name, rule.decimals, identity.direction[rule.direction])] : [];
  const { criterion, group, total } = set.rounding;
  return [...step('criterion', criterion), ...step('group', group), ...step('total', total)].join(
    '\n',
  );
}

export function rankingText({ set, labels }: Speaking): string {
  const { identity } = labels;
  const { order, ties, tieBreakers, ungraded } = set.ranking;
  return [
    identity.order[order],
    identity.ties[ties],
    ...tieBreakers.map(({ fact, prefer }) => identity.tieBreaker(factText(set, fact), prefer)),
    identity.ungraded(ungraded.label, ungraded.shows),
  ].join('\n');
}
