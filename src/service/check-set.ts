import { type Finding, isFault } from '../criteria/finding.ts';
import { type LoadedSet, setFromText } from '../criteria/load.ts';
import { allow } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor } from './service.ts';

/** A text of a set held against everything a set has to satisfy; nothing is kept of it. */
export interface CheckedSet {
  /** Absent as long as there is a fault. */
  readonly set?: LoadedSet;
  /** Faults, and notices of what was taken all the same. */
  readonly findings: readonly Finding[];
}

/** The same checks as when a set is added, for whoever may add one. */
export function checkSet(actor: Actor, text: string): CheckedSet {
  allow(actor, 'add-set');
  return checkedText(text);
}

/** The name that findings give to a text that came without a file. */
const TEXT_NAME = 'set.yaml';

export function checkedText(text: string): CheckedSet {
  const read = setFromText(text, TEXT_NAME);
  if ('value' in read) return { set: read.value, findings: read.notices };
  return { findings: [...read.findings, ...read.notices] };
}

/** The set of a text; refused with every fault of it. */
export function soundSet(text: string): LoadedSet {
  const { set, findings } = checkedText(text);
  if (!set) throw new Refused('faults', {}, { findings: findings.filter(isFault) });
  return set;
}
