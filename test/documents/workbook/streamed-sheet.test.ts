import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/criteria/decimal.ts';
import { SharedStyles } from '../../../src/documents/workbook/exceljs-style.ts';
import { headerFooter, pageSetup, sheetView } from '../../../src/documents/workbook/page-setup.ts';
import {
  blank,
  type CellPlan,
  formula,
  number,
  type RowPlan,
  type SheetPlan,
  text,
} from '../../../src/documents/workbook/sheet-plan.ts';
import { writeWorkbook } from '../../../src/documents/workbook/write-workbook.ts';

const LONG = 'Công tác dân vận '.repeat(20);

const planned: readonly RowPlan[] = [
  { cells: [text('Xếp hạng', 'title'), blank('title'), blank('title')], spans: [[1, 3]] },
  { cells: [], height: 8 },
  { cells: [] },
  { cells: [text('<A> & "B" \'C\'', 'text'), undefined, text('=1+1', 'smallText')] },
  {
    cells: [
      number(new Decimal('87.9'), '0.00', 'number'),
      number(new Decimal('-0.0000001'), '0.00', 'number'),
      formula('IF(A5<90,MAX(A5:B5),"")', new Decimal('87.9'), '0.00', 'numberBold'),
    ],
  },
  { cells: [text(LONG, 'smallText'), text('', 'smallText'), text(' a\n b ', 'text')] },
  { cells: [undefined, text('Xếp hạng', 'text')], spans: [[2, 2, 2]] },
  { cells: [undefined, blank('text')] },
  { cells: Array.from({ length: 30 }, (_, i) => number(new Decimal(i), '0', 'smallNumber')) },
];

const rows = planned.map((row) => ({ ...row, ...(row.cells.length > 0 && { height: 15.75 }) }));

const richRow = {
  cells: [
    {
      kind: 'rich',
      parts: [
        { text: 'Nơi nhận:', style: 'recipients' },
        { text: '- Lưu: VT & <HĐ>', style: 'recipient' },
      ],
    },
  ],
  height: 40,
} satisfies RowPlan;

/** exceljs puts rich texts of a long list in their cells; ours are always shared. */
function rowsOf(isLongList: boolean): readonly RowPlan[] {
  return isLongList ? rows : [...rows, richRow];
}

function sheet(isLongList: boolean): SheetPlan {
  return {
    name: 'Thử',
    widths: [20, 30, 12],
    page: { pagesWide: 1, filterRow: 4, frozenRows: 4 },
    ...(isLongList && { isLongList }),
    rows: () => rowsOf(isLongList),
  };
}

/** One sheet of each kind: texts and styles are numbered through the whole workbook. */
const sheets = [sheet(false), { ...sheet(true), name: 'Danh sách' }];

/** Parts of a workbook by name, without what exceljs says of every row and no reader needs. */
async function partsOf(write: (target: PassThrough) => unknown) {
  const target = new PassThrough();
  const whole = buffer(target);
  await write(target);
  return Object.fromEntries(
    Object.entries(unzipSync(await whole)).map(([name, bytes]) => [
      name,
      strFromU8(bytes).replaceAll(' x14ac:dyDescent="0.25"', '').replaceAll('/>', '/>\n'),
    ]),
  );
}

const WORK = { author: 'Thang Điểm', date: new Date(0) };

function ours() {
  return partsOf((target) => writeWorkbook(target, sheets, WORK));
}

/** The same cells through exceljs's own rows. */
function exceljsItself() {
  return partsOf((stream) => {
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    workbook.creator = WORK.author;
    workbook.lastModifiedBy = WORK.author;
    workbook.created = WORK.date;
    workbook.modified = WORK.date;
    const styles = new SharedStyles();
    for (const plan of sheets) writeThroughCells(workbook, plan, styles);
    return workbook.commit();
  });
}

function writeThroughCells(
  workbook: exceljs.stream.xlsx.WorkbookWriter,
  { name, widths, page, isLongList }: SheetPlan,
  styles: SharedStyles,
): void {
  // exceljs takes useSharedStrings by sheet too, though its types do not say so.
  const options = {
    pageSetup: pageSetup(page),
    headerFooter: headerFooter(page),
    views: [sheetView(page)],
    useSharedStrings: !isLongList,
  };
  const written = workbook.addWorksheet(name, options);
  written.columns = widths.map((width) => ({ width }));
  const planned = rowsOf(isLongList === true);
  written.autoFilter = { from: { row: 4, column: 1 }, to: { row: planned.length, column: 3 } };
  for (const [index, { cells, spans = [], height }] of planned.entries()) {
    const row = written.getRow(index + 1);
    if (height !== undefined) row.height = height;
    // Before the cells: exceljs gives those it draws as one the style of the first, ours keep their own.
    for (const [from, to, down = 1] of spans) {
      written.mergeCells(index + 1, from, index + down, to);
    }
    for (const [column, cell] of cells.entries()) {
      if (cell) fill(row.getCell(column + 1), cell, styles);
    }
  }
  written.commit();
}

function fill(cell: exceljs.Cell, plan: CellPlan, styles: SharedStyles): void {
  switch (plan.kind) {
    case 'text':
      if (plan.text !== '') cell.value = plan.text;
      cell.style = styles.get(plan.style, plan.text.length > 255 ? undefined : '@');
      return;
    case 'rich':
      cell.value = {
        richText: plan.parts.map(({ text, style }, index) => ({
          text: index < plan.parts.length - 1 ? `${text}\n` : text,
          font: styles.get(style).font ?? {},
        })),
      };
      cell.style = styles.get(plan.parts[0].style, '@');
      return;
    case 'number':
      cell.value = plan.value.toNumber();
      cell.style = styles.get(plan.style, plan.format);
      return;
    case 'formula':
      cell.value = { formula: plan.formula, result: plan.result.toNumber() };
      cell.style = styles.get(plan.style, plan.format);
      return;
    case 'blank':
      cell.style = styles.get(plan.style);
  }
}

describe('rows written as XML', () => {
  it('are those exceljs makes of the same cells', async () => {
    expect(await ours()).toEqual(await exceljsItself());
  });

  function drawn(...spans: readonly RowPlan['spans'][]): Promise<Record<string, string>> {
    const cells = [text('a', 'text'), blank('text'), blank('text')];
    const plan = { ...sheet(false), rows: () => spans.map((one = []) => ({ cells, spans: one })) };
    return partsOf((target) => writeWorkbook(target, [plan], WORK));
  }

  it('draw no cells as one where a table is too narrow for it', async () => {
    const parts = await drawn([
      [1, 0],
      [2, 1],
      [3, 3],
    ]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('mergeCell');
  });

  it('draw cells below others as one once those have ended', async () => {
    const parts = await drawn([[1, 2, 2]], [[3, 3, 2]], [[1, 2]]);
    expect(parts['xl/worksheets/sheet1.xml']?.match(/ref="[A-Z0-9:]+"/g)).toEqual([
      'ref="A1:B2"',
      'ref="C2:C3"',
      'ref="A3:B3"',
    ]);
  });

  it.each<readonly RowPlan['spans'][]>([
    [
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [[[1, 2, 2]], [[2, 3]]],
  ])('refuse cells that are drawn as one already', async (...spans) => {
    await expect(drawn(...spans)).rejects.toThrow('cannot be drawn as one');
  });
});
