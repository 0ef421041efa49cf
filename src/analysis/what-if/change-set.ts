import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { Finding } from '../../criteria/finding.ts';
import type { LocatedYaml } from '../../criteria/located-yaml.ts';
import { readSet } from '../../criteria/read-set.ts';
import type { Change, ChangeFault, Edit } from './change.ts';
import { changedMaxima, type WantedMaximum } from './changed-maxima.ts';
import { Copy } from './copy.ts';
import { type LocatedChange, locateChange } from './locate-change.ts';
import { readPositive, type Written } from './written.ts';

/** A copy of a set with changes in it, sound as any other set, to be tried out. */
export interface ChangedSet {
  readonly set: CriteriaSet;
  /** What the changes themselves say; a weight, which no set writes, stands at 1 before. */
  readonly made: readonly Edit[];
  /** What had to follow: maxima of groups, numbers in methods, the scale. */
  readonly followed: readonly Edit[];
}

export type SetChanged =
  | { readonly changed: ChangedSet }
  | { readonly faults: readonly ChangeFault[] };

/**
 * Tries changes in a copy of a set. All places are looked up in the set as it is, so their order
 * makes no difference. When maxima change, the scale follows their sum, unless `rebalance` asks for
 * the other criteria to give way or a change names the scale itself; thresholds stay as written.
 * The copy has to pass every check a set has to pass; all faults are collected.
 *
 * @param yaml the file the set was read from, for places in messages
 */
export function changeSet(
  set: CriteriaSet,
  yaml: LocatedYaml,
  changes: readonly Change[],
  { rebalance }: { readonly rebalance: boolean },
): SetChanged {
  // Parsed by readYaml with every scalar as text.
  const document = yaml.value as Written;
  const located: LocatedChange[] = [];
  const faults: ChangeFault[] = [];
  for (const change of changes) {
    const found = locateChange(set, document, change);
    if ('fault' in found) faults.push(found.fault);
    else located.push(found.value);
  }
  faults.push(...repeated(located), ...located.flatMap(notANumber));
  if (faults.length > 0) return { faults };
  const tried = tryOut(set, yaml, located, rebalance);
  if ('changed' in tried) return tried;
  if ('fault' in tried) return { faults: [tried.fault] };
  const findings = tried.findings;
  const blame = causes(located, (some) => tryOut(set, yaml, some, rebalance));
  return {
    faults: findings.map((finding) => ({ code: 'set-fault', finding, changes: blame(finding) })),
  };
}

type Tried =
  | { readonly changed: ChangedSet }
  | { readonly fault: ChangeFault }
  | { readonly findings: readonly Finding[] };

function tryOut(
  set: CriteriaSet,
  yaml: LocatedYaml,
  located: readonly LocatedChange[],
  rebalance: boolean,
): Tried {
  const copy = new Copy(yaml.value as Written);
  const scale = located.find(isScale);
  const wanted = located.flatMap(wantedMaximum);
  let followed: readonly Edit[] = [];
  if (wanted.length > 0 || (scale && rebalance)) {
    const given = scale && { scale: numberOf(scale) };
    const maxima = changedMaxima(set, wanted, { rebalance, ...given });
    if ('fault' in maxima) return maxima;
    copy.writeMaxima(set, maxima);
    followed = copy.edits.splice(0);
  }
  for (const change of located.filter(({ of }) => of === 'value')) copy.write(change);
  const { file } = yaml;
  const place: LocatedYaml['place'] = (path) => yaml.place(path);
  const placeOfKey: LocatedYaml['placeOfKey'] = (path, key) => yaml.placeOfKey(path, key);
  const read = readSet({ file, value: copy.document, place, placeOfKey });
  if ('findings' in read) return read;
  return { changed: { set: read.value, ...sorted(located, followed, copy.edits) } };
}

/** A maximum that was asked for is a change made, not one that followed. */
function sorted(
  located: readonly LocatedChange[],
  followed: readonly Edit[],
  written: readonly Edit[],
): Pick<ChangedSet, 'made' | 'followed'> {
  const asked = new Set(located.map(({ change }) => change.path.normalize('NFC').trim()));
  const rewritten = new Set(written.map(({ path }) => path));
  const weights = located
    .filter(({ of }) => of === 'weight')
    .map(({ change }) => ({ path: change.path.trim(), before: '1', after: change.value.trim() }));
  return {
    made: [
      ...weights,
      ...followed.filter(({ path }) => asked.has(path) && !rewritten.has(path)),
      ...written,
    ],
    followed: followed.filter(({ path }) => !asked.has(path)),
  };
}

function isScale({ keys, of }: LocatedChange): boolean {
  return of === 'value' && keys.length === 1 && keys[0] === 'scale';
}

function wantedMaximum(located: LocatedChange): readonly WantedMaximum[] {
  const { placed, of } = located;
  return placed && of !== 'value' ? [{ placed, of, value: numberOf(located) }] : [];
}

function numberOf({ change }: LocatedChange): Decimal {
  const value = readPositive(change.value);
  if (!value) throw new Error(`«${change.value}» was checked to be a number`);
  return value;
}

function notANumber(located: LocatedChange): readonly ChangeFault[] {
  const isNumber = located.of !== 'value' || isScale(located);
  const { change } = located;
  return isNumber && !readPositive(change.value) ? [{ code: 'not-a-number', change }] : [];
}

/** Two changes of one value, or of a value and of something inside it, contradict each other. */
function repeated(located: readonly LocatedChange[]): readonly ChangeFault[] {
  return located.flatMap(({ change, keys }, index) => {
    const first = located.slice(0, index).find((other) => isAlong(other.keys, keys));
    return first ? [{ code: 'twice', change, first: first.change }] : [];
  });
}

function isAlong(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((key, index) => key === b[index]);
}

/**
 * Which changes a finding comes from: those without which it would not be there. Each is left out
 * once; the few milliseconds this takes are spent only on faults.
 */
function causes(
  located: readonly LocatedChange[],
  attempt: (some: readonly LocatedChange[]) => Tried,
): (finding: Finding) => readonly Change[] {
  const without = located.map((one) => ({
    change: one.change,
    found: attempt(located.filter((other) => other !== one)),
  }));
  return (finding) => {
    const needed = without.filter(
      ({ found }) =>
        !('findings' in found && found.findings.some((other) => isSame(other, finding))),
    );
    const blamed = needed.length > 0 ? needed : without;
    return blamed.map(({ change }) => change);
  };
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.at.path === b.at.path;
}
