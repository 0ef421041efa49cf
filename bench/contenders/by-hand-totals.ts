import { daysBetween, type IsoDate } from '../../src/criteria/dates.ts';
import { type Contender, unitByUnit } from '../contender.ts';
import {
  asFigure,
  HandDecimal as Decimal,
  type HandUnit,
  handUnit,
  type HandInputs as Inputs,
  HAND_ZERO as ZERO,
} from '../hand-units.ts';
import { REPORT_DEADLINE } from '../work.ts';
import { HAND_GROUPS } from './by-hand-criteria.ts';

/** The same regulation by hand with decimal.js, for complete answers and nothing but the total. */
export const byHandTotals: Contender = {
  name: 'hand-written with decimal.js, totals only',
  gives: 'total',
  numbers: 'decimals',
  prepare: (_set, submissions) =>
    unitByUnit(submissions.map(handUnit), handTotal, (total) => ({ total: asFigure(total) })),
};

const number = (text: string): Decimal => new Decimal(text);
const [ZERO_OR_LESS, ONE, TWO, FIVE, SIX] = [
  ZERO,
  number('1'),
  number('2'),
  number('5'),
  number('6'),
];
const [HALF, FIFTH, QUARTER] = [number('0.5'), number('0.2'), number('0.25')];
const [TARGET, HIGH, MIDDLE, LOW] = [number('0.9'), number('0.9'), number('0.7'), number('0.5')];
const [AT_MIDDLE, AT_LOW, ITEM_A, HUNDRED] = [
  number('1.4'),
  number('0.8'),
  number('1.5'),
  number('100'),
];
const SCALE = number('120');

function decimal(inputs: Inputs, name: string): Decimal {
  const value = inputs.get(name);
  if (!Decimal.isDecimal(value)) throw new Error(`${name} is missing`);
  return value;
}

export function handTotal(unit: HandUnit): Decimal {
  let earned = ZERO;
  let max = SCALE;
  for (const { criteria } of HAND_GROUPS) {
    let errors = ZERO;
    for (const [index, { id }] of criteria.entries()) {
      const answer = unit.answers.get(id);
      if (!answer) throw new Error(`${id} is missing`);
      const { inputs } = answer;
      switch (index + 1) {
        case 1:
          if (
            inputs.get('co') === true &&
            answer.documents.some(({ kind }) => kind === 'bao-cao')
          ) {
            earned = earned.plus(TWO);
          }
          break;
        case 2: {
          const option = inputs.get('muc');
          if (option === 'du') earned = earned.plus(TWO);
          else if (option === 'mot-phan') earned = earned.plus(ONE);
          break;
        }
        case 3: {
          const assigned = decimal(inputs, 'giao');
          const points = assigned.isZero()
            ? TWO
            : TWO.times(decimal(inputs, 'dat')).div(assigned.times(TARGET));
          earned = earned.plus(points.gt(TWO) ? TWO : points);
          break;
        }
        case 4: {
          const rate = decimal(inputs, 'ty-le');
          if (rate.gte(HIGH)) earned = earned.plus(TWO);
          else if (rate.gte(MIDDLE)) earned = earned.plus(AT_MIDDLE);
          else if (rate.gte(LOW)) earned = earned.plus(AT_LOW);
          break;
        }
        case 5: {
          const points = decimal(inputs, 'so').times(HALF);
          earned = earned.plus(points.gt(TWO) ? TWO : points);
          break;
        }
        case 6:
          if (inputs.get('a') === true) earned = earned.plus(ITEM_A);
          if (inputs.get('b') === true) earned = earned.plus(HALF);
          break;
        case 7: {
          errors = decimal(inputs, 'loi');
          const waived = inputs.get('khach-quan') === true && errors.lt(FIVE);
          const points = waived ? TWO : TWO.minus(errors.times(QUARTER));
          if (points.gt(ZERO_OR_LESS)) earned = earned.plus(points);
          break;
        }
        case 8: {
          const late = Math.max(0, daysBetween(REPORT_DEADLINE, inputs.get('ngay') as IsoDate));
          const points = TWO.minus(FIFTH.times(late));
          if (points.gt(ZERO_OR_LESS)) earned = earned.plus(points);
          break;
        }
        case 9:
          earned = earned.plus(TWO.times(decimal(inputs, 'diem')).div(HUNDRED));
          break;
        default: {
          const [many, timely] = [decimal(inputs, 'so-don'), decimal(inputs, 'dung-han')];
          if (inputs.get('co-don') !== true && !many.gt(ZERO)) max = max.minus(TWO);
          else if (timely.gte(many)) earned = earned.plus(TWO);
          else if (timely.gte(FIVE) && !errors.gt(SIX)) earned = earned.plus(ONE);
        }
      }
    }
  }
  const total = max.eq(SCALE) ? earned : earned.times(SCALE).div(max);
  return (total.gt(SCALE) ? SCALE : total).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}
