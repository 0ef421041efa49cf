import { parentPort, workerData } from 'node:worker_threads';
import { compiledConditions } from '../src/scoring/compiled-conditions.ts';
import { gradedSheet } from './contenders/ours.ts';
import { benchSet, benchSubmissions } from './work.ts';

/** One thread with its own share of the units: scores them once to warm up, then when told. */
const units = Number(workerData);
const set = benchSet();
const submissions = benchSubmissions(set, units);
const evaluator = compiledConditions();

async function scoreAll(): Promise<void> {
  for (const submission of submissions) await gradedSheet(set, submission, evaluator);
}

parentPort?.on('message', async () => {
  await scoreAll();
  parentPort?.postMessage('done');
});
await scoreAll();
parentPort?.postMessage('ready');
