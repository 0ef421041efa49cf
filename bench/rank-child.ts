import { evidenceOf } from '../src/evidence/evidence-of.ts';
import type { Submission } from '../src/evidence/submission.ts';
import { rankRound } from '../src/ranking/rank-round.ts';
import { NO_COHORT } from '../src/scoring/cohort.ts';
import { compiledConditions } from '../src/scoring/compiled-conditions.ts';
import { decideEvidence } from '../src/scoring/decided-evidence.ts';
import type { ScoreSheet } from '../src/scoring/score-sheet.ts';
import { scoreUnit } from '../src/scoring/score-unit.ts';
import { benchSet, benchSubmissions, YEAR } from './work.ts';

/** Times a round from evidence to places beside scoring its sheets alone, in turns. */
const [units = 0, rounds = 0] = process.argv.slice(2).map(Number);
const set = benchSet();
const submissions = benchSubmissions(set, units);
const evaluator = compiledConditions();

/** The sheets a ranking needs: the unit's own, and the appraised one from it. */
async function sheetsOf(submission: Submission): Promise<ScoreSheet> {
  const own = evidenceOf(set, submission, 'self', YEAR);
  const decided = await decideEvidence(set, own, evaluator);
  const sheet = scoreUnit(set, decided, NO_COHORT);
  const appraised = evidenceOf(set, submission, 'appraised', YEAR, decided);
  const again = await decideEvidence(set, appraised, evaluator, decided);
  return scoreUnit(set, again, NO_COHORT, { decided, sheet });
}

async function scored(): Promise<number> {
  const kept: ScoreSheet[] = [];
  const from = performance.now();
  for (const submission of submissions) kept.push(await sheetsOf(submission));
  return performance.now() - from;
}

async function ranked(): Promise<number> {
  const from = performance.now();
  await rankRound(set, submissions, { year: YEAR, basis: 'final', evaluator });
  return performance.now() - from;
}

await scored();
await ranked();
const times: { scored: number[]; ranked: number[] } = { scored: [], ranked: [] };
for (let round = 0; round < rounds; round += 1) {
  globalThis.gc?.();
  times.scored.push(await scored());
  globalThis.gc?.();
  times.ranked.push(await ranked());
}
process.stdout.write(JSON.stringify(times));
