import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { IsoDate } from '../src/criteria/dates.ts';
import { writeRankingWorkbook } from '../src/documents/ranking-workbook/index.ts';
import { planRankingWorkbook } from '../src/documents/ranking-workbook/write-ranking-workbook.ts';
import { type CellPlan, UNIT_DONE } from '../src/documents/workbook/sheet-plan.ts';
import { rankRound } from '../src/ranking/rank-round.ts';
import { compiledConditions } from '../src/scoring/compiled-conditions.ts';
import { wordsIn } from '../src/text/index.ts';
import { workbookLabelsIn } from '../src/text/workbook-labels.ts';
import { benchSet, benchSubmissions, YEAR } from './work.ts';

/**
 * Writes the workbook of a ranked round once (`ours`), or the same values in the same cells with
 * exceljs's streaming writer and nothing else (`plain`): values laid out beforehand, no styles,
 * widths, heights, merged cells or page set-up.
 */
const [who, count] = process.argv.slice(2);
const set = benchSet();

async function workbook() {
  const submissions = benchSubmissions(set, Number(count));
  const evaluator = compiledConditions();
  const work = { year: YEAR, basis: 'final', evaluator, lines: 'onDemand' } as const;
  return {
    set,
    round: { id: 'bench', title: 'Đo tốc độ', year: YEAR },
    result: await rankRound(set, submissions, work),
    words: wordsIn('vi'),
    labels: workbookLabelsIn('vi'),
    engineVersion: 'bench',
    generatedOn: '2025-12-31' as IsoDate,
  };
}

type Plain = string | number | { formula: string; result: number } | undefined;

function plain(cell: CellPlan | undefined): Plain {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'rich':
      return cell.parts.map(({ text }) => text).join('\n');
    case 'number':
      return cell.value.toNumber();
    case 'formula':
      return { formula: cell.formula, result: cell.result.toNumber() };
    default:
      return undefined;
  }
}

async function plainSheets() {
  return planRankingWorkbook(await workbook()).map((sheet) => ({
    name: sheet.name,
    rows: [...sheet.rows()].flatMap((row) => (row === UNIT_DONE ? [] : [row.cells.map(plain)])),
  }));
}

async function writePlain(file: string, sheets: Awaited<ReturnType<typeof plainSheets>>) {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ filename: file });
  for (const { name, rows } of sheets) {
    const sheet = writer.addWorksheet(name);
    for (const cells of rows) sheet.addRow(cells).commit();
    sheet.commit();
  }
  await writer.commit();
}

const file = join(tmpdir(), `thangdiem-bench-${process.pid}.xlsx`);
const write =
  who === 'plain'
    ? (
        (sheets) => () =>
          writePlain(file, sheets)
      )(await plainSheets())
    : (
        (input) => () =>
          writeRankingWorkbook(file, input)
      )(await workbook());
globalThis.gc?.();
const from = performance.now();
await write();
const ms = performance.now() - from;
const { size } = statSync(file);
rmSync(file);
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ms, size, peak }));
