import type {
  UnitFigures,
  ViewFigures,
  WrittenAmount,
} from '../../../src/analysis/overview/index.ts';
import { block, given, grade, group, setOf } from '../../support/set-text.ts';

/**
 * Two groups of the scale (6 + 4), a bonus and a deduction; criterion 1.2 is taken out of the scale
 * where it does not apply.
 */
export const SET = setOf({
  unitGroups: ['so', 'xa'],
  blocks: [block('khoi-so', ['so']), block('khoi-xa', ['xa'])],
  criteria: [
    group('1', '6', [
      given('1.1', '4'),
      given('1.2', '2', {
        notApplicable: 'rescale',
        applies: { fact: 'x', operator: 'greaterThan', value: '0' },
      }),
    ]),
    group('2', '4', [given('2.1', '4')]),
  ],
  bonus: { cap: '2', criteria: [given('T1', '2')] },
  deduction: { cap: '3', criteria: [given('P1', '3')] },
  grades: [grade('tot', '8'), grade('dat')],
});

type States = ViewFigures['states'];

/** A view from the points of its criteria; `undefined` is not applicable, an interval is open. */
export function view(points: Readonly<Record<string, WrittenAmount | undefined>>): ViewFigures {
  const states: States = Object.fromEntries(
    Object.entries(points)
      .filter(([id]) => id.length > 1)
      .map(([id, one]) => [
        id,
        one === undefined ? 'notApplicable' : typeof one === 'string' ? 'scored' : 'undecided',
      ]),
  );
  const written = Object.entries(points).map(([id, one]) => [id, one ?? '0'] as const);
  return { total: '0', points: Object.fromEntries(written), states };
}

export function unit(code: string, parts: Partial<UnitFigures>): UnitFigures {
  return {
    code,
    name: `Đơn vị ${code}`,
    block: 'khoi-so',
    self: null,
    final: null,
    standing: { state: 'ranked', grade: 'dat' },
    ...parts,
  };
}

/** All points there are. */
export const FULL = view({
  '1': '6',
  '1.1': '4',
  '1.2': '2',
  '2': '4',
  '2.1': '4',
  T1: '0',
  P1: '0',
});
/** Loses 1 on 1.1, 2 on 2.1, has 1 taken away; 1.2 does not apply. */
export const PART = view({
  '1': '3',
  '1.1': '3',
  '1.2': undefined,
  '2': '2',
  '2.1': '2',
  T1: '1.5',
  P1: '1',
});
/** 2.1 is still open. */
export const OPEN = view({
  '1': '5',
  '1.1': '4',
  '1.2': '1',
  '2': { low: '0', high: '4' },
  '2.1': { low: '0', high: '4' },
  T1: '0',
  P1: '0',
});
