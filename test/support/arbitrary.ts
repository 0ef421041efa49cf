import fc from 'fast-check';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import {
  criterion,
  grade,
  group,
  is,
  type SetParts,
  setOf,
  setText,
  type WrittenObject,
} from './set-text.ts';
import {
  document,
  type PlainInputs,
  type PlainReview,
  type PlainSubmission,
} from './submissions.ts';

/** Sets made of random criteria of every method, with everything that may hang on a criterion. */

interface Made {
  readonly max: string;
  readonly inputs: { readonly [name: string]: string | WrittenObject };
  readonly method: WrittenObject;
  /** What the method itself may call not applicable. */
  readonly perhapsInapplicable?: boolean;
}

const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
const noneAssigned = fc.constantFrom('notApplicable', 'full', 'zero', 'undecided');
const ASSIGNED = { xong: { type: 'count', atMost: 'giao' }, giao: 'count' };

function options(max: string): readonly WrittenObject[] {
  return [{ points: '1' }, { share: '50%' }, { points: max }];
}

function made(method: WrittenObject, inputs: Made['inputs'], max = '6'): Made {
  return { max, inputs, method };
}

const rising = [
  { below: '40%', points: '1' },
  { from: '40%', below: '90%', share: '50%' },
  { from: '90%', points: '6' },
];

const methods = {
  yesNo: fc.constant(made({ yesNo: { input: 'x' } }, { x: 'yesNo' })),
  choice: fc.constant(
    made(
      {
        choice: {
          input: 'muc',
          options: Object.fromEntries(options('6').map((o, i) => [`m${i}`, o])),
        },
      },
      { muc: { type: 'choice', options: { m0: 'Một', m1: 'Hai', m2: 'Ba' } } },
    ),
  ),
  cases: fc.constant(
    made(
      {
        cases: {
          cases: [
            {
              title: 'Nhiều',
              when: { all: [is('so', 'greaterThanInclusive', '3'), is('x', 'equal', 'có')] },
              points: '6',
            },
            { title: 'Vừa', when: is('so', 'greaterThanInclusive', '2'), share: '50%' },
          ],
          otherwise: { title: 'Ít', points: '1' },
        },
      },
      { so: 'count', x: 'yesNo' },
    ),
  ),
  proportional: fc
    .record({ none: noneAssigned, target: fc.constantFrom('100%', '70%') })
    .map(({ none, target }) => ({
      ...made(
        {
          proportional: {
            measure: { achieved: 'xong', of: 'giao', noneAssigned: none },
            target,
          },
        },
        ASSIGNED,
        '5',
      ),
      perhapsInapplicable: none === 'notApplicable',
    })),
  bands: noneAssigned.map((none) => ({
    ...made(
      {
        bands: { measure: { achieved: 'xong', of: 'giao', noneAssigned: none }, bands: rising },
      },
      ASSIGNED,
    ),
    perhapsInapplicable: none === 'notApplicable',
  })),
  count: fc.constant(made({ count: { input: 'so', each: '1.5', atMost: '5' } }, { so: 'count' })),
  checklist: fc.constant(
    made(
      {
        checklist: {
          items: [
            { input: 'x', points: '2.5' },
            { input: 'y', points: '3.5' },
          ],
        },
      },
      { x: 'yesNo', y: 'yesNo' },
    ),
  ),
  deductions: fc.record({ floor: whole(0, 3), waived: fc.boolean() }).map(({ floor, waived }) =>
    made(
      {
        deductions: {
          occurrences: [{ input: 'so', each: '1.25' }],
          floor,
          ...(waived && { waivedWhen: is('x', 'equal', 'có') }),
        },
      },
      { so: 'count', ...(waived && { x: 'yesNo' }) } as Made['inputs'],
    ),
  ),
  lateness: whole(0, 3).map((floor) =>
    made(
      { lateness: { deadline: 'han', submitted: 'ngay', deduct: { perDay: '0.7' }, floor } },
      { ngay: 'date' },
    ),
  ),
  awarded: fc.constant(made({ awarded: { input: 'diem', step: '0.5' } }, { diem: 'points' })),
  survey: fc.constant(
    made({ survey: { input: 'ks', outOf: '7' } }, { ks: { type: 'number', min: '0', max: '7' } }),
  ),
  relative: fc
    .constantFrom('highest', 'lowest')
    .map((best) =>
      made({ relative: { input: 'so', best, missingUnits: 'wait' } }, { so: 'count' }),
    ),
};

const EVERY_METHOD = Object.keys(methods) as (keyof typeof methods)[];

const policies = fc.constantFrom('rescale', 'full', 'zero');

/** A criterion without its id. */
const anyCriterion = fc
  .record({
    method: fc.constantFrom(...EVERY_METHOD).chain((name) => methods[name] as fc.Arbitrary<Made>),
    policy: policies,
    sometimes: fc.integer({ min: 0, max: 2 }).map((number) => number === 0),
    proof: fc.constantFrom(undefined, undefined, 'zero', 'explanation'),
    proofWhen: fc.boolean(),
  })
  .map(({ method, policy, sometimes, proof, proofWhen }) => (id: string): WrittenObject => {
    const inputs = {
      ...method.inputs,
      ...(sometimes && { co: 'yesNo' }),
      ...(proof && proofWhen && { can: 'yesNo' }),
    } as Made['inputs'];
    return criterion(id, method.max, inputs, method.method, {
      ...(sometimes && { applies: is('co', 'equal', 'có') }),
      ...((sometimes || method.perhapsInapplicable) && { notApplicable: policy }),
      ...(proof && {
        evidence: {
          kinds: ['bao-cao'],
          without: proof,
          ...(proofWhen && { when: is('can', 'equal', 'có') }),
        },
      }),
    });
  });

const rule = fc.record({
  decimals: whole(0, 3),
  direction: fc.constantFrom('halfUp', 'down', 'up'),
});

function sumOf(nodes: readonly WrittenObject[]): string {
  return String(nodes.reduce((sum, { max }) => sum + Number(max), 0));
}

/** What would spare points elsewhere is refused in the deduction part of a set. */
function fitsDeduction(make: (id: string) => WrittenObject): boolean {
  const text = JSON.stringify(make('x'));
  return !/"deductions"|"lateness"|"without":"zero"|"notApplicable":"full"/.test(text);
}

/** The parts of a set: groups of criteria, a lone criterion, now and then a bonus and a deduction. */
export const anyParts: fc.Arbitrary<SetParts> = fc
  .record({
    groups: fc.array(fc.array(anyCriterion, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    lone: fc.option(anyCriterion, { nil: undefined }),
    bonus: fc.array(anyCriterion, { maxLength: 2 }),
    deduction: fc.array(anyCriterion.filter(fitsDeduction), { maxLength: 2 }),
    caps: fc.tuple(whole(1, 5), whole(1, 5)),
    mayExceedScale: fc.constantFrom('có', 'không'),
    criterionRule: fc.option(rule, { nil: undefined }),
    groupRule: fc.option(rule, { nil: undefined }),
    totalRule: rule,
  })
  .map((made) => {
    const groups = made.groups.map((children, index) => {
      const id = String(index + 1);
      const nodes = children.map((child, place) => child(`${id}.${place + 1}`));
      return group(id, sumOf(nodes), nodes);
    });
    const part = (cap: string, prefix: string, nodes: typeof made.bonus) =>
      nodes.length > 0
        ? { cap, criteria: nodes.map((node, index) => node(`${prefix}${index + 1}`)) }
        : undefined;
    const bonus = part(made.caps[0], 'T', made.bonus);
    const deduction = part(made.caps[1], 'TR', made.deduction);
    const criteria = [...groups, ...(made.lone ? [made.lone('9')] : [])];
    const scale = Number(sumOf(criteria));
    return {
      criteria,
      ...(bonus && { bonus }),
      ...(deduction && { deduction }),
      mayExceedScale: made.mayExceedScale,
      rounding: {
        total: made.totalRule,
        ...(made.criterionRule && { criterion: made.criterionRule }),
        ...(made.groupRule && { group: made.groupRule }),
      },
      deadlines: [
        {
          id: 'han',
          title: 'Hạn',
          kind: 'report',
          date: '10/12/N',
          source: { document: 'quyet-dinh', section: 'I', fidelity: 'illustrative' },
        },
      ],
      grades: [
        grade('a', String(scale * 0.75)),
        grade('b', String(scale * 0.5)),
        grade('c', String(scale * 0.25)),
        grade('d'),
      ],
    };
  });

/** Shown as its text when a property fails: what it was read into is a hundred times as long. */
export const anySet: fc.Arbitrary<CriteriaSet> = anyParts.map((parts) =>
  Object.defineProperty(setOf(parts), fc.toStringMethod, { value: () => setText(parts) }),
);

/** A full answer to one criterion. */
function anyAnswer(names: readonly string[]): fc.Arbitrary<PlainInputs> {
  const values: { readonly [name: string]: fc.Arbitrary<string> } = {
    muc: fc.constantFrom('m0', 'm1', 'm2'),
    so: whole(0, 5),
    giao: whole(0, 4),
    xong: fc.constant('0'),
    ngay: whole(1, 20).map((number) => `${number.padStart(2, '0')}/12/2025`),
    diem: whole(0, 12).map((halves) => String(Number(halves) / 2)),
    ks: whole(0, 7),
  };
  const yesNo = fc.constantFrom('có', 'không');
  return fc
    .record({
      given: fc.record(
        Object.fromEntries(names.map((name) => [name, values[name] ?? yesNo])) as {
          [name: string]: fc.Arbitrary<string>;
        },
      ),
      done: fc.nat({ max: 4 }),
    })
    .map(({ given, done }) =>
      // Never more done than was assigned, as reading an answer makes sure.
      given.xong === undefined
        ? given
        : { ...given, xong: String(Math.min(done, Number(given.giao))) },
    );
}

/** Everything answered; documents and explanations now and then. */
export function anySubmission(set: CriteriaSet, code = 'DV1'): fc.Arbitrary<PlainSubmission> {
  const answers = Object.fromEntries(
    set.leaves.map(({ node }) => [node.id, anyAnswer(Object.keys(node.inputs))]),
  );
  const ids = set.leaves.map(({ node }) => node.id);
  return fc
    .record({ answers: fc.record(answers), shown: fc.subarray(ids), explained: fc.subarray(ids) })
    .map(({ answers, shown, explained }) => ({
      code,
      answers,
      documents: Object.fromEntries(shown.map((id) => [id, [document()]])),
      explanations: Object.fromEntries(explained.map((id) => [id, 'Đã giải trình'])),
    }));
}

/** The same with a document for every criterion, so that little is left open. */
export function proven(set: CriteriaSet, plain: PlainSubmission): PlainSubmission {
  return {
    ...plain,
    documents: Object.fromEntries(set.leaves.map(({ node }) => [node.id, [document()]])),
  };
}

export function anySubmissions(set: CriteriaSet, count: number): fc.Arbitrary<PlainSubmission[]> {
  return fc.tuple(...Array.from({ length: count }, (_, i) => anySubmission(set, `U${i + 1}`)));
}

/** The same submission with some of its inputs not given (yet). */
export function withGaps(plain: PlainSubmission): fc.Arbitrary<PlainSubmission> {
  const given = Object.entries(plain.answers ?? {}).flatMap(([id, inputs]) =>
    Object.keys(inputs).map((name) => `${id}/${name}`),
  );
  return fc.subarray(given).map((kept) => ({
    ...plain,
    answers: Object.fromEntries(
      Object.entries(plain.answers ?? {}).map(([id, inputs]) => [
        id,
        Object.fromEntries(
          Object.entries(inputs).filter(([name]) => kept.includes(`${id}/${name}`)),
        ),
      ]),
    ),
  }));
}

/** A review that accepts, recounts or sets points, criterion by criterion. */
export function anyReview(set: CriteriaSet): fc.Arbitrary<PlainReview> {
  const decisions = set.leaves.map(({ node }) =>
    fc
      .oneof(
        fc.constant(undefined),
        fc.constant({}),
        whole(0, Number(node.max)).map((points) => ({ points, reason: 'Theo hồ sơ' })),
        anyAnswer(Object.keys(node.inputs)).map((inputs) => ({ inputs, reason: 'Theo hồ sơ' })),
      )
      .map((decision) => [node.id, decision] as const),
  );
  return fc.record({
    acceptRest: fc.boolean(),
    decisions: fc
      .tuple(...decisions)
      .map((all) =>
        Object.fromEntries(all.flatMap(([id, one]) => (one ? [[id, one] as const] : []))),
      ),
  });
}
