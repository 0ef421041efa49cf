import type { Decimal } from '../../../criteria/decimal.ts';
import type { Part } from '../../../criteria/walk.ts';
import { bands } from './bands.ts';
import { counted, deducted, takenAway } from './counted.ts';
import { levels } from './levels.ts';
import { statementsOf } from './patterns.ts';
import type { PhraseFamily, Proposal } from './proposal.ts';
import { shares } from './shares.ts';
import { yesNo } from './yes-no.ts';

/** Ways of writing rules, in the order they are tried; none understands what another does. */
const FAMILIES: readonly PhraseFamily[] = [yesNo, bands, counted, deducted, shares, levels];
/** What may change all the rest: such a rule is for a person, whatever else it says. */
const EXCEPTION =
  /trừ trường hợp|(?<!(?:mỗi|cứ|một|01|1)\s)trường hợp|ngoại trừ|nếu\s|trừ khi|không áp dụng|tùy theo|tuỳ theo|căn cứ mức độ|riêng\s/iu;
/** What introduces a rule and says nothing by itself. */
const OPENING = /^(?:cách (?:chấm|tính)(?: điểm)?|hướng dẫn(?: chấm)?|chấm điểm)\s*:\s*/iu;

/**
 * Understands the rule of a criterion, all of it or nothing: a word left over may change what the
 * rest means, and then a person has to read it.
 */
export function recognise(
  lines: readonly string[],
  maximum: Decimal | undefined,
  part: Part,
): Proposal {
  if (lines.length === 0) return { kind: 'person', because: 'noRule' };
  if (!maximum || maximum.isZero()) return { kind: 'person', because: 'noMaximum' };
  const text = lines.join('\n').replace(OPENING, '');
  if (EXCEPTION.test(text)) return { kind: 'person', because: 'exception' };
  const statements = statementsOf(text.split('\n'));
  const families = part === 'deduction' ? [takenAway] : FAMILIES;
  for (const family of families) {
    const found = family(statements, maximum);
    if (found === 'figures') return { kind: 'person', because: 'figures' };
    if (found) return found;
  }
  return { kind: 'person', because: 'notUnderstood' };
}
