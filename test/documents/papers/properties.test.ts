import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../../src/criteria/decimal.ts';
import { loadSets } from '../../../src/criteria/load.ts';
import { writePaper } from '../../../src/documents/papers/docx/write-paper.ts';
import type {
  PaperCell,
  PaperPlan,
  PaperTable,
  Worked,
} from '../../../src/documents/papers/paper-plan.ts';
import { paperSheets } from '../../../src/documents/papers/paper-sheets.ts';
import { type Papers, paperUnits } from '../../../src/documents/papers/papers.ts';
import { countsOf } from '../../../src/documents/papers/report/counts-table.ts';
import { reportFigures, reportPaper } from '../../../src/documents/papers/report/report-paper.ts';
import { resultPaper } from '../../../src/documents/papers/result/result-paper.ts';
import { UNIT_DONE } from '../../../src/documents/workbook/sheet-plan.ts';
import { roundPoints, total } from '../../../src/scoring/points.ts';
import { anyParts, anyReview, anySubmissions, withGaps } from '../../support/arbitrary.ts';
import { rank } from '../../support/score.ts';
import { is, knockOut, quota, setOf } from '../../support/set-text.ts';
import { haiDuong, papersOf, papersOfRound } from './rounds.ts';

const UNITS = 5;
/** Sets are large: shrinking one takes longer than reading it. */
const RUNS = { numRuns: 30, endOnFailure: true };
/** Millimetres between the margins. */
const PAGE = { portrait: 165, landscape: 252 };

/** Random criteria of every method, with a quota, a knock-out and reviews; some answers missing. */
const anyPapers: fc.Arbitrary<Promise<Papers>> = anyParts.chain((parts) => {
  const set = setOf({
    ...parts,
    quotas: [quota('a', '20%', 'blockUnits', 'down', 'allMoveDown')],
    knockOuts: [knockOut('kem', is('points.1', 'equal', '0'), { ungraded: 'có' })],
  });
  return fc
    .record({
      plain: anySubmissions(set, UNITS).chain((units) =>
        fc.tuple(...units.map((unit, index) => (index % 2 ? withGaps(unit) : fc.constant(unit)))),
      ),
      reviews: fc.tuple(
        ...Array.from({ length: UNITS }, () => fc.option(anyReview(set), { nil: undefined })),
      ),
      language: fc.constantFrom('vi' as const, 'en' as const),
    })
    .map(async ({ plain, reviews, language }) => {
      const reviewed = plain.map((unit, index) => {
        const appraisal = reviews[index];
        return appraisal ? { ...unit, appraisal } : unit;
      });
      return papersOf({ set, result: await rank(set, reviewed, 'final') }, language);
    });
});

function tablesOf({ sections }: PaperPlan) {
  return sections.flatMap(({ grid, blocks }) =>
    blocks.flatMap((block): { table: PaperTable; grid: readonly number[] }[] =>
      block.kind === 'table' ? [{ table: block, grid }] : [],
    ),
  );
}

function expectWellFormed(plan: PaperPlan): void {
  for (const { orientation, grid } of plan.sections) {
    const width = grid.reduce((sum, part) => sum + part, 0);
    expect(Math.abs(width - PAGE[orientation])).toBeLessThan(0.01);
    expect(Math.min(...grid)).toBeGreaterThan(0);
  }
  for (const { table, grid } of tablesOf(plan)) {
    expect(table.columns.reduce((sum, { span }) => sum + span, 0)).toBe(grid.length);
    for (const { kind, cells } of table.rows) {
      if (kind !== 'band') expect(cells.length).toBeLessThanOrEqual(table.columns.length);
      for (const { text } of cells) expect(text).not.toMatch(/undefined|NaN|\[object/);
      for (const [at, cell] of cells.entries()) {
        if (cell.kind === 'number' && cell.worked) {
          expect(workedOut(table, cells, at, cell.worked).toFixed()).toBe(cell.value.toFixed());
        }
      }
    }
  }
}

/** What a spreadsheet comes to from the cells a formula names; texts add nothing to a sum. */
function workedOut(
  { rows }: PaperTable,
  cells: readonly PaperCell[],
  at: number,
  worked: Worked,
): Decimal {
  const pointsIn = (cell: PaperCell | undefined): Decimal => {
    if (cell?.kind !== 'number') throw new Error('a formula names a cell that holds no number');
    return cell.value;
  };
  if (worked.kind === 'difference') {
    return pointsIn(cells[worked.from]).minus(pointsIn(cells[worked.less]));
  }
  const summed = worked.rows.flatMap((row) => {
    const cell = rows[row]?.cells[at];
    return cell?.kind === 'number' ? [cell.value] : [];
  });
  return roundPoints(total(summed), worked.rounding);
}

async function written(plan: PaperPlan): Promise<number> {
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done();
    },
  });
  await writePaper(sink, plan, 'test');
  return bytes;
}

describe('papers of any round', () => {
  it('every unit has one sheet whose tables fill the page, and which can be written', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (making) => {
        const papers = await making;
        const units = paperUnits(papers);
        expect(units.map(({ standing }) => standing.unit.code).sort()).toEqual(
          papers.result.units.map(({ unit }) => unit.code).sort(),
        );
        for (const unit of units) {
          const plan = resultPaper(papers, unit);
          expectWellFormed(plan);
          for (const sheet of paperSheets(plan)) {
            for (const row of sheet.rows()) {
              if (row === UNIT_DONE) continue;
              expect(row.cells.length).toBeLessThanOrEqual(sheet.widths.length);
            }
          }
        }
        const [first] = units;
        if (first) expect(await written(resultPaper(papers, first))).toBeGreaterThan(1000);
      }),
      RUNS,
    );
  });

  it('the counts of a report add up to the units, and its annexes hold each of them once', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (making) => {
        const papers = await making;
        const figures = reportFigures(papers);
        for (const block of figures) {
          const [all = 0, ...parts] = countsOf(block);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
          expect(all).toBe(block.standings.length);
        }
        const counted = figures.reduce((sum, { standings }) => sum + standings.length, 0);
        expect(counted).toBe(papers.result.units.length);
        const plan = reportPaper(papers);
        expectWellFormed(plan);
        const rows = tablesOf({ ...plan, sections: plan.sections.slice(1) }).flatMap(
          ({ table }) => table.rows,
        );
        for (const { unit } of papers.result.units) {
          const found = rows.filter(({ cells }) => cells.some(({ text }) => text === unit.code));
          expect(found).toHaveLength(1);
        }
        expect(await written(plan)).toBeGreaterThan(1000);
      }),
      RUNS,
    );
  });
});

describe('papers of the shipped rounds', () => {
  it.each([
    ['Hải Dương', haiDuong],
    ['Quảng Ngãi', () => papersOfRound('fixtures/quang-ngai-2025', 'criteria/quang-ngai')],
  ])('%s: every unit’s tables fill the page', async (_, papersOfIt) => {
    const papers = await papersOfIt();
    for (const unit of paperUnits(papers)) expectWellFormed(resultPaper(papers, unit));
    expectWellFormed(reportPaper(papers));
  });
});

const SHAPES = 'fixtures/shapes';
const folders = readdirSync(SHAPES, { recursive: true, encoding: 'utf8' })
  .filter((name) => existsSync(join(SHAPES, name, 'set.yaml')))
  .sort();

describe('papers of each shape a regulation can take', () => {
  it.each(folders)('%s: with nothing answered, appraised or not', async (folder) => {
    const { sets } = await loadSets([join(SHAPES, folder)]);
    const [set] = sets;
    if (!set) throw new Error(`no set in ${folder}`);
    const attributes = Object.fromEntries(
      Object.entries(set.attributes).map(([name, { options }]) => [
        name,
        Object.keys(options ?? {})[0] ?? '1',
      ]),
    );
    const plain = set.unitGroups.flatMap(({ id: group }, index) => [
      { code: `A${index}`, group, attributes },
      { code: `B${index}`, group, attributes, appraisal: { acceptRest: true } },
      { code: `C${index}`, group, attributes, submitted: null },
    ]);
    const papers = papersOf({ set, result: await rank(set, plain, 'final') });
    const units = paperUnits(papers);
    expect(units).toHaveLength(plain.length);
    for (const unit of units) expectWellFormed(resultPaper(papers, unit));
    expectWellFormed(reportPaper(papers));
  });
});
