import { parentPort, workerData } from 'node:worker_threads';
import { type DrawnRow, rowDrawer } from '../analysis/robustness/index.ts';
import { Decimal } from '../criteria/decimal.ts';
import { loadSets } from '../criteria/load.ts';
import { compiledConditions } from '../scoring/compiled-conditions.ts';
import { rankFolder } from './rank-folder.ts';
import type { ThreadTask, ThreadWork } from './robustness-threads.ts';

/** One thread of an analysis: reads and ranks the round itself, says so, then ranks the rows it is given. */
const { folder, setFile, basis, plan: written } = workerData as ThreadWork;
const plan = {
  draws: Number(written.draws),
  seed: Number(written.seed),
  judged: new Decimal(written.judged),
  points: new Decimal(written.points),
  weights: new Decimal(written.weights),
  near: new Decimal(written.near),
};
const { sets } = await loadSets([setFile]);
const { loaded, result } = await rankFolder(folder, sets, {
  basis,
  evaluator: compiledConditions(),
});
if (!loaded) throw new Error('a round that was read a moment ago has faults now');
const draw = await rowDrawer(loaded.set, result, plan);

parentPort?.on('message', async ({ block, from, to }: ThreadTask) => {
  const rows: DrawnRow[] = [];
  for await (const row of draw(block, { from, to })) rows.push(row);
  parentPort?.postMessage(rows);
});
parentPort?.postMessage([]);
