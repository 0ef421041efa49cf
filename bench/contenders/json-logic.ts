import { type Contender, unitByUnit } from '../contender.ts';
import {
  CRITERIA_A_GROUP,
  criteriaOut,
  criterionKey,
  GROUPS,
  type PlainUnit,
  plainUnit,
  totalInDoubles,
} from '../plain-units.ts';
import { peer } from './peer.ts';

interface JsonLogic {
  apply(rule: unknown, facts: unknown): unknown;
}

/** json-logic-js: one expression a criterion that gives its points, added up afterwards. */
export const jsonLogic: Contender = {
  name: 'json-logic-js',
  gives: 'points',
  numbers: 'doubles',
  prepare(set, submissions) {
    const logic = peer<JsonLogic>('json-logic-js');
    const rules = GROUPS.flatMap(rulesOf);
    const units = submissions.map((submission) => plainUnit(set, submission));
    const score = (unit: PlainUnit) => {
      const points = rules.map((rule) => Number(logic.apply(rule, unit)));
      return { points, total: totalInDoubles(points, criteriaOut(unit)) };
    };
    return unitByUnit(units, score, (figures) => figures);
  },
};

function rulesOf(group: number): readonly unknown[] {
  const input = (criterion: number, name: string) => ({
    var: `${criterionKey(group, criterion)}.${name}`,
  });
  const [assigned, rate, errors] = [input(3, 'giao'), input(4, 'ty_le'), input(7, 'loi')];
  const last = CRITERIA_A_GROUP;
  const [has, many, timely] = [
    input(last, 'co_don'),
    input(last, 'so_don'),
    input(last, 'dung_han'),
  ];
  return [
    { if: [{ and: [input(1, 'co'), { '>': [input(1, 'tai_lieu'), 0] }] }, 2, 0] },
    { if: [{ '==': [input(2, 'muc'), 'du'] }, 2, { '==': [input(2, 'muc'), 'mot-phan'] }, 1, 0] },
    {
      if: [
        { '==': [assigned, 0] },
        2,
        { min: [2, { '/': [{ '*': [2, input(3, 'dat')] }, { '*': [assigned, 0.9] }] }] },
      ],
    },
    { if: [{ '>=': [rate, 0.9] }, 2, { '>=': [rate, 0.7] }, 1.4, { '>=': [rate, 0.5] }, 0.8, 0] },
    { min: [2, { '*': [input(5, 'so'), 0.5] }] },
    { '+': [{ if: [input(6, 'a'), 1.5, 0] }, { if: [input(6, 'b'), 0.5, 0] }] },
    {
      if: [
        { and: [input(7, 'khach_quan'), { '<': [errors, 5] }] },
        2,
        { max: [0, { '-': [2, { '*': [errors, 0.25] }] }] },
      ],
    },
    { max: [0, { '-': [2, { '*': [input(8, 'tre'), 0.2] }] }] },
    { '/': [{ '*': [2, input(9, 'diem')] }, 100] },
    {
      if: [
        { '!': { or: [has, { '>': [many, 0] }] } },
        0,
        { '>=': [timely, many] },
        2,
        { and: [{ '>=': [timely, 5] }, { '!': { '>': [errors, 6] } }] },
        1,
        0,
      ],
    },
  ];
}
