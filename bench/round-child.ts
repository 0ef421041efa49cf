import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IsoDate } from '../src/criteria/dates.ts';
import { writeRankingWorkbook } from '../src/documents/ranking-workbook/index.ts';
import { rankRound } from '../src/ranking/rank-round.ts';
import { rulesEngine } from '../src/scoring/rules-engine.ts';
import { wordsIn } from '../src/text/index.ts';
import { workbookLabelsIn } from '../src/text/workbook-labels.ts';
import { benchSet, benchSubmissions, YEAR } from './work.ts';

/** One measurement in a process of its own, so that memory is that of this work alone. */
const units = Number(process.argv[2]);
const set = benchSet();
const submissions = benchSubmissions(set, units);
await rankRound(set, submissions.slice(0, 50), {
  year: YEAR,
  basis: 'final',
  evaluator: rulesEngine(),
});

const scoringFrom = performance.now();
const result = await rankRound(set, submissions, {
  lines: 'onDemand',
  year: YEAR,
  basis: 'final',
  evaluator: rulesEngine(),
});
const scoring = performance.now() - scoringFrom;

const file = join(tmpdir(), `thangdiem-bench-${process.pid}.xlsx`);
const exportFrom = performance.now();
await writeRankingWorkbook(file, {
  set,
  round: { id: 'bench', title: 'Đo tốc độ', year: YEAR },
  result,
  words: wordsIn('vi'),
  labels: workbookLabelsIn('vi'),
  engineVersion: 'bench',
  generatedOn: '2025-12-31' as IsoDate,
});
const exporting = performance.now() - exportFrom;
const bytes = statSync(file).size;
rmSync(file);
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ units, scoring, exporting, bytes, peak }));
