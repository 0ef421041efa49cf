import type { Writable } from 'node:stream';
import { formatDate, type IsoDate } from '../../criteria/dates.ts';
import type { RegisteredUnit } from '../../evidence/registered-unit.ts';
import type { RegisterFileText } from '../../text/register-file-words.ts';
import { across, type RowPlan, type SheetPlan, text } from '../workbook/sheet-plan.ts';
import { writeTarget } from '../workbook/write-target.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { COLUMNS, type Column } from './columns.ts';

const WIDTHS: Readonly<Record<Column, number>> = {
  code: 14,
  name: 44,
  kind: 20,
  identifier: 18,
  class: 8,
  block: 20,
  inForceFrom: 13,
  inForceTo: 13,
  predecessors: 26,
};
const ATTRIBUTE_WIDTH = 24;
/** A title and a line of advice stand above the headings. */
const HEADINGS = 3;
/** Rows of a template that are drawn to be filled in. */
const BLANK_ROWS = 30;

export interface RegisterFile {
  readonly units: readonly RegisteredUnit[];
  /** What sets ask of units: each has a column, filled or not. */
  readonly attributes: readonly string[];
  readonly say: RegisterFileText;
  readonly author: string;
  readonly date: Date;
}

/** Writes a register as its reader takes it in; without units, as a template to fill in. */
export async function writeRegister(
  target: string | Writable,
  { units, attributes, say, author, date }: RegisterFile,
): Promise<void> {
  const held = units.flatMap((unit) => Object.keys(unit.attributes));
  const columns = [...new Set([...attributes, ...held])].toSorted();
  const plans = [registerSheet(units, columns, say), guideSheet(say)];
  await writeTarget(target, (stream) => writeWorkbook(stream, plans, { author, date }));
}

function registerSheet(
  units: readonly RegisteredUnit[],
  attributes: readonly string[],
  say: RegisterFileText,
): SheetPlan {
  const widths = [
    ...COLUMNS.map((column) => WIDTHS[column]),
    ...attributes.map(() => ATTRIBUTE_WIDTH),
  ];
  return {
    name: say.sheet,
    widths,
    page: {
      pagesWide: 1,
      titleRows: [HEADINGS, HEADINGS],
      frozenRows: HEADINGS,
      filterRow: HEADINGS,
    },
    *rows(): Generator<RowPlan> {
      yield across(say.title, 'title', widths.length);
      yield across(say.template, 'note', widths.length);
      const headings = [
        ...COLUMNS.map((column) => say.headings[column]),
        ...attributes.map(say.attribute),
      ];
      yield { cells: headings.map((heading) => text(heading, 'heading')) };
      for (const unit of units) {
        const values = [
          ...COLUMNS.map((column) => columnText(unit, column)),
          ...attributes.map((id) => unit.attributes[id] ?? ''),
        ];
        yield { cells: values.map((value) => text(value, 'text')) };
      }
      if (units.length > 0) return;
      for (let row = 0; row < BLANK_ROWS; row += 1) {
        yield { cells: widths.map(() => text('', 'entryText')) };
      }
    },
  };
}

function columnText(unit: RegisteredUnit, column: Column): string {
  if (column === 'predecessors') return unit.predecessors.join('; ');
  const value = unit[column] ?? '';
  const isDay = column === 'inForceFrom' || column === 'inForceTo';
  return isDay && value !== '' ? formatDate(value as IsoDate) : value;
}

function guideSheet({ guide }: RegisterFileText): SheetPlan {
  return {
    name: guide.sheet,
    widths: [24, 90],
    page: { pagesWide: 1, titleRows: [1, 1], frozenRows: 1 },
    *rows(): Generator<RowPlan> {
      for (const [index, [column, how]] of guide.lines.entries()) {
        const [first, second] =
          index === 0 ? (['heading', 'heading'] as const) : (['key', 'value'] as const);
        yield { cells: [text(column, first), text(how, second)] };
      }
    },
  };
}
