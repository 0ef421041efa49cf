import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { readYaml } from '../../src/criteria/located-yaml.ts';
import { readSet } from '../../src/criteria/read-set.ts';

/** A piece of a set as an author writes it: every scalar is text. */
export type Written = string | readonly Written[] | WrittenObject;
/** A key without a value is left out. */
export type WrittenObject = { readonly [key: string]: Written | undefined };

/** The parts of a set that a test cares about; the rest is filled in. */
export interface SetParts {
  readonly criteria: readonly WrittenObject[];
  /** Sum of the outermost maxima when absent, counting those for `so` and those for all. */
  readonly scale?: string;
  readonly unitGroups?: readonly string[];
  readonly attributes?: WrittenObject;
  readonly blocks?: readonly WrittenObject[];
  readonly deadlines?: readonly WrittenObject[];
  readonly conditions?: WrittenObject;
  readonly counts?: WrittenObject;
  readonly bonus?: { readonly cap: string; readonly criteria: readonly WrittenObject[] };
  readonly deduction?: { readonly cap: string; readonly criteria: readonly WrittenObject[] };
  readonly mayExceedScale?: string;
  readonly floor?: string;
  readonly rounding?: { readonly [at in 'criterion' | 'group' | 'total']?: WrittenObject };
  readonly grades?: readonly WrittenObject[];
  readonly knockOuts?: readonly WrittenObject[];
  readonly quotas?: readonly WrittenObject[];
  readonly ranking?: {
    readonly order?: string;
    readonly ties?: string;
    readonly tieBreakers?: readonly WrittenObject[];
  };
}

const source = { document: 'quyet-dinh', section: 'I', fidelity: 'illustrative' };
const criterionSource = { ...source, points: 'illustrative' };

/** Kinds of document every test set knows; a criterion asks for the first, never for the second. */
export const KINDS = { 'bao-cao': 'Báo cáo', 'cong-van': 'Công văn' };

/**
 * A criterion. Inputs are `{ name: 'type' }`, or `{ name: { type, … } }` where more is to be said.
 */
export function criterion(
  id: string,
  max: string,
  inputs: { readonly [name: string]: string | WrittenObject | undefined },
  method: WrittenObject,
  more: WrittenObject = {},
): WrittenObject {
  const declared = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      { title: name, ...(typeof input === 'string' ? { type: input } : input) },
    ]),
  );
  const title = `Tiêu chí ${id}`;
  return { id, title, max, source: criterionSource, inputs: declared, method, ...more };
}

/** A criterion with full points for yes, and the input `x`. */
export function yesNo(id: string, max: string, more: WrittenObject = {}): WrittenObject {
  return criterion(id, max, { x: 'yesNo' }, { yesNo: { input: 'x' } }, more);
}

/** A criterion whose points, from 0 to its maximum, are simply the input `x`. */
export function given(id: string, max: string, more: WrittenObject = {}): WrittenObject {
  return criterion(id, max, { x: 'points' }, { awarded: { input: 'x' } }, more);
}

export function group(
  id: string,
  max: string,
  children: readonly WrittenObject[],
  more: WrittenObject = {},
): WrittenObject {
  return { id, title: `Nhóm ${id}`, max, source: criterionSource, children, ...more };
}

export function grade(id: string, from?: Written, more: WrittenObject = {}): WrittenObject {
  return { id, title: `Loại ${id}`, source, ...(from !== undefined && { from }), ...more };
}

export function knockOut(id: string, when: Written, effect: WrittenObject): WrittenObject {
  return { id, title: `Điều kiện ${id}`, when, effect, source };
}

export function quota(
  grade: string,
  atMost: string,
  of: Written,
  rounding: string,
  tiedAtTheLimit: string,
): WrittenObject {
  return { grade, atMost, of, rounding, tiedAtTheLimit, source };
}

export function block(id: string, groups: readonly string[]): WrittenObject {
  return { id, title: `Khối ${id}`, groups, source };
}

export function deadline(id: string, kind: string, date: string): WrittenObject {
  return { id, title: `Hạn ${id}`, kind, date, source };
}

export function is(fact: string, operator: string, value: Written): WrittenObject {
  return { fact, operator, value };
}

/** The text of a set. JSON is YAML too, and every scalar in it is text. */
export function setText(parts: SetParts): string {
  const unitGroups = parts.unitGroups ?? ['so'];
  return JSON.stringify({
    format: '1',
    id: 'bo-thu',
    lineage: 'bo-thu',
    version: '1',
    title: 'Bộ tiêu chí thử',
    province: { code: 'thu', name: 'Tỉnh thử' },
    instrument: { document: 'quyet-dinh' },
    documents: { 'quyet-dinh': { number: '1/QĐ-UBND', issuer: 'UBND tỉnh', title: 'Quyết định' } },
    inForce: { from: '01/01/2020' },
    gradeWord: 'xếp loại',
    scale: parts.scale ?? scaleOf(parts.criteria),
    period: { from: '01/01/N', to: '31/12/N', source },
    unitGroups: unitGroups.map((id) => ({ id, title: `Nhóm đơn vị ${id}`, source })),
    attributes: parts.attributes ?? {},
    blocks: parts.blocks ?? [block('khoi', unitGroups)],
    evidenceKinds: KINDS,
    deadlines: parts.deadlines ?? [],
    conditions: parts.conditions ?? {},
    counts: parts.counts ?? {},
    criteria: parts.criteria,
    ...(parts.bonus && { bonus: { ...parts.bonus, source } }),
    ...(parts.deduction && { deduction: { ...parts.deduction, source } }),
    total: { mayExceedScale: parts.mayExceedScale ?? 'không', floor: parts.floor ?? '0', source },
    rounding: { total: { decimals: '2', direction: 'halfUp' }, ...parts.rounding, source },
    grades: parts.grades ?? [grade('dat')],
    knockOuts: parts.knockOuts ?? [],
    quotas: parts.quotas ?? [],
    ranking: {
      order: 'total',
      ties: 'competition',
      ungraded: { label: 'Không xếp loại', shows: 'score' },
      ...parts.ranking,
      source,
    },
  });
}

/** A set that passed every check; a test set with a fault is a fault of the test. */
export function setOf(parts: SetParts): CriteriaSet {
  const yaml = readYaml(setText(parts), 'set.yaml');
  const set = 'value' in yaml ? readSet(yaml.value) : yaml;
  if ('value' in set) return set.value;
  throw new Error(`not a valid set: ${JSON.stringify(set.findings, null, 2)}`);
}

function scaleOf(criteria: readonly WrittenObject[]): string {
  const seen = criteria.filter(
    ({ for: groups }) => !Array.isArray(groups) || groups.includes('so'),
  );
  // In thousandths, so that 2.5 + 2.5 is a whole number of them.
  const sum = seen.reduce((total, { max }) => total + Math.round(Number(max) * 1000), 0);
  return String(sum / 1000);
}
