import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { loadRound } from '../../../src/app/load-round.ts';
import { Decimal } from '../../../src/criteria/decimal.ts';
import { loadSets } from '../../../src/criteria/load.ts';
import {
  type RankingWorkbookInput,
  writeRankingWorkbook,
} from '../../../src/documents/ranking-workbook/index.ts';
import { rankRound } from '../../../src/ranking/rank-round.ts';
import { rulesEngine } from '../../../src/scoring/rules-engine.ts';
import { hasLibreOffice, recalculated, WITHOUT_LIBREOFFICE } from './libreoffice.ts';
import { readWorkbook, rowWith, scratchFolder, sheetAt, shown } from './read-back.ts';
import { INJECTION, sampleSet, sampleWorkbook, submissionOf } from './sample-round.ts';

describe('worked out again by LibreOffice', () => {
  it('every formula gives the result it came with', async ({ skip }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    const { before, after } = await bothWays(await sampleWorkbook());
    expect(differing(before, after)).toEqual([]);
  });

  it('the whole sample round of Hải Dương as well', async ({ skip }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    const evaluator = rulesEngine();
    const { sets } = await loadSets(['criteria/hai-duong']);
    const { loaded } = await loadRound('fixtures/hai-duong-2025', sets, evaluator);
    if (!loaded) throw new Error('the round has faults');
    const { set, round, submissions } = loaded;
    const work = { year: round.year, basis: 'final', evaluator } as const;
    const result = await rankRound(set, submissions, work);
    const { before, after } = await bothWays({ ...(await sampleWorkbook()), set, round, result });
    expect(differing(before, after)).toEqual([]);
  });

  it('points rounded up in groups and down in the total', async ({ skip }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    const set = sampleSet(
      ["each: '0,5'", "each: '0,33'"],
      [
        'total: { decimals: 2, direction: halfUp }',
        'group: { decimals: 1, direction: up }\n  total: { decimals: 1, direction: down }',
      ],
    );
    const common = { meetings: 30, report: true, awards: 0, violations: 0 };
    const { before, after } = await bothWays(
      await sampleWorkbook(set, [
        // 30 + 20; 41 × 0.33 = 13.53 and 10, up to 23.6: 73.6
        submissionOf('A', 'A', { ...common, articles: 41, letters: true }),
        // 50 + 13.6 of 90: 70.666…, down to 70.6
        submissionOf('B', 'B', { ...common, articles: 41, letters: false }),
        // 10 × 0.33 = 3.3 exactly, not up to 3.4: 53.3 of 90 is 59.222…, down to 59.2
        submissionOf('C', 'C', { ...common, articles: 10, letters: false }),
      ]),
    );
    expect(differing(before, after)).toEqual([]);
    const total = (code: string) => shown(rowWith(sheetAt(after, 0), code))[10];
    expect([total('A'), total('B'), total('C')]).toEqual([73.6, 70.6, 59.2]);
  });

  it('a change of a criterion reaches the total', async ({ skip }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    await using folder = await scratchFolder();
    const file = join(folder.path, 'ket-qua.xlsx');
    await writeRankingWorkbook(file, await sampleWorkbook());
    const workbook = await readWorkbook(file);
    const detail = sheetAt(workbook, 1);
    // S04: 36 + 0 + 25 = 61 of 90 is 67,777…; + 5 − 2 = 70,78
    rowWith(detail, 'S04').getCell('E').value = 36;
    // S03: 80 less the 10 of 2.2, of 90: 77,777…
    rowWith(detail, 'S03').getCell('I').value = 'K.AD';
    await workbook.xlsx.writeFile(file);
    const after = sheetAt(await readWorkbook(await recalculated(file, folder.path)), 0);
    expect(shown(rowWith(after, 'S04')).slice(3, 11)).toEqual([
      36, 25, 90, 5, 2, 69.67, 67.44, 70.78,
    ]);
    expect(shown(rowWith(after, 'S03')).slice(3, 11)).toEqual([50, 20, 90, 0, 0, 80, 80, 77.78]);
    expect(shown(rowWith(after, 'S03'))[0]).toBe(3);
  });

  it('text that looks like a formula is still text', async ({ skip }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    const names = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', INJECTION];
    const answers = {
      meetings: 40,
      report: true,
      articles: 60,
      letters: true,
      awards: 0,
      violations: 0,
    };
    const submissions = names.map((name, index) => {
      const decision = { inputs: new Map(), points: new Decimal(39), reason: name };
      const decisions = new Map([['1.1', decision]]);
      return submissionOf(`U${index}`, name, answers, { by: name, acceptRest: true, decisions });
    });
    const { before, after } = await bothWays(await sampleWorkbook(sampleSet(), submissions));
    for (const workbook of [before, after]) {
      for (const [index, name] of names.entries()) {
        const shownName = name.replace('\u0007', '␇');
        const named = rowWith(sheetAt(workbook, 0), `U${index}`).getCell(3);
        const row = rowWith(sheetAt(workbook, 2), `U${index} – ${shownName}`);
        expect(named.value).toBe(shownName);
        for (const cell of [named, row.getCell(7), row.getCell(8)]) {
          expect(cell.type).toBe(exceljs.ValueType.String);
          // Readers drop white space at the ends of a text written in place.
          expect(String(cell.value).trim()).toBe(shownName.trim());
        }
      }
    }
  });
});

async function bothWays(input: RankingWorkbookInput) {
  await using folder = await scratchFolder();
  const file = join(folder.path, 'ket-qua.xlsx');
  await writeRankingWorkbook(file, input);
  const before = await readWorkbook(file);
  return { before, after: await readWorkbook(await recalculated(file, folder.path)) };
}

/** Formula cells whose result changed by more than binary dust; a workbook without any is refused. */
function differing(before: exceljs.Workbook, after: exceljs.Workbook): string[] {
  const found: string[] = [];
  let compared = 0;
  for (const sheet of before.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== exceljs.ValueType.Formula) return;
        compared += 1;
        const { result } = after.getWorksheet(sheet.name)?.getCell(cell.address) ?? {};
        const alike = typeof result === 'number' && Math.abs(result - Number(cell.result)) < 1e-9;
        if (!alike) found.push(`${sheet.name}!${cell.address}: ${cell.result} → ${String(result)}`);
      });
    });
  }
  if (compared === 0) throw new Error('no formulas were compared');
  return found;
}
