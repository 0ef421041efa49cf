import type { Contender, Figures, Prepared } from '../contender.ts';
import {
  criteriaOut,
  criterionKey,
  GROUPS,
  type PlainUnit,
  type PlainValue,
  plainUnit,
  totalInDoubles,
} from '../plain-units.ts';
import { peer } from './peer.ts';

type Cell = PlainValue | null;

interface Sheet {
  setCellContents(at: { sheet: number; row: number; col: number }, cells: Cell[][]): unknown;
  getRangeValues(range: {
    start: { sheet: number; row: number; col: number };
    end: { sheet: number; row: number; col: number };
  }): unknown[][];
}

interface HyperFormulaPackage {
  readonly HyperFormula: {
    buildFromArray(sheet: Cell[][], options: { licenseKey: string }): Sheet;
  };
}

/** Columns of the answers, in order; formulas stand to their right. */
const INPUTS: readonly (readonly [criterion: number, input: string])[] = [
  [1, 'co'],
  [1, 'tai_lieu'],
  [2, 'muc'],
  [3, 'dat'],
  [3, 'giao'],
  [4, 'ty_le'],
  [5, 'so'],
  [6, 'a'],
  [6, 'b'],
  [7, 'loi'],
  [7, 'khach_quan'],
  [8, 'tre'],
  [9, 'diem'],
  [10, 'co_don'],
  [10, 'so_don'],
  [10, 'dung_han'],
];
const ANSWERS = GROUPS.length * INPUTS.length;

/**
 * HyperFormula, two ways. A sheet with a row of formulas that is given one unit after the other; and
 * a sheet with a row a unit, built anew for all of them.
 */
export const hyperFormulaRow: Contender = {
  name: 'HyperFormula, one row recalculated',
  gives: 'points',
  numbers: 'doubles',
  prepare(set, submissions) {
    const { HyperFormula } = peer<HyperFormulaPackage>('hyperformula');
    const units = submissions.map((submission) => plainUnit(set, submission));
    const rows = units.map(answersOf);
    const sheet = HyperFormula.buildFromArray([[...(rows[0] ?? []), ...formulas(1)]], LICENCE);
    const score = (row: Cell[]) => {
      sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, [row]);
      return read(sheet, 0, 0)[0] ?? [];
    };
    return {
      pass() {
        for (const row of rows) score(row);
      },
      figures: () => rows.map((row, index) => figuresOf(score(row), units[index])),
    };
  },
};

export const hyperFormulaSheet: Contender = {
  name: 'HyperFormula, a row a unit',
  gives: 'points',
  numbers: 'doubles',
  prepare(set, submissions): Prepared {
    const { HyperFormula } = peer<HyperFormulaPackage>('hyperformula');
    const units = submissions.map((submission) => plainUnit(set, submission));
    const rows = units.map((unit, index) => [...answersOf(unit), ...formulas(index + 1)]);
    const score = () => read(HyperFormula.buildFromArray(rows, LICENCE), 0, rows.length - 1);
    return {
      pass() {
        score();
      },
      figures: () => score().map((points, index) => figuresOf(points, units[index])),
    };
  },
};

const LICENCE = { licenseKey: 'gpl-v3' };

function read(sheet: Sheet, first: number, last: number): unknown[][] {
  return sheet.getRangeValues({
    start: { sheet: 0, row: first, col: ANSWERS },
    end: { sheet: 0, row: last, col: ANSWERS + GROUPS.length * 10 - 1 },
  });
}

function figuresOf(row: readonly unknown[], unit: PlainUnit | undefined): Figures {
  const points = row.map(Number);
  return { points, total: totalInDoubles(points, unit ? criteriaOut(unit) : 0) };
}

function answersOf(unit: PlainUnit): Cell[] {
  return GROUPS.flatMap((group) =>
    INPUTS.map(([criterion, input]) => unit[criterionKey(group, criterion)]?.[input] ?? null),
  );
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function formulas(row: number): string[] {
  return GROUPS.flatMap((group) => {
    const cell = (criterion: number, input: string): string => {
      const at = INPUTS.findIndex(([c, name]) => c === criterion && name === input);
      return `${columnName((group - 1) * INPUTS.length + at)}${row}`;
    };
    const [level, rate, errors] = [cell(2, 'muc'), cell(4, 'ty_le'), cell(7, 'loi')];
    const [achieved, assigned] = [cell(3, 'dat'), cell(3, 'giao')];
    const [has, many, timely] = [cell(10, 'co_don'), cell(10, 'so_don'), cell(10, 'dung_han')];
    return [
      `=IF(AND(${cell(1, 'co')},${cell(1, 'tai_lieu')}>0),2,0)`,
      `=IF(${level}="du",2,IF(${level}="mot-phan",1,0))`,
      `=IF(${assigned}=0,2,MIN(2,2*${achieved}/(${assigned}*0.9)))`,
      `=IF(${rate}>=0.9,2,IF(${rate}>=0.7,1.4,IF(${rate}>=0.5,0.8,0)))`,
      `=MIN(2,${cell(5, 'so')}*0.5)`,
      `=IF(${cell(6, 'a')},1.5,0)+IF(${cell(6, 'b')},0.5,0)`,
      `=IF(AND(${cell(7, 'khach_quan')},${errors}<5),2,MAX(0,2-${errors}*0.25))`,
      `=MAX(0,2-${cell(8, 'tre')}*0.2)`,
      `=2*${cell(9, 'diem')}/100`,
      `=IF(NOT(OR(${has},${many}>0)),0,IF(${timely}>=${many},2,IF(AND(${timely}>=5,NOT(${errors}>6)),1,0)))`,
    ];
  });
}
