import { roundFolder } from '../app/find-rounds.ts';
import { type RankedFolder, rankFolder } from '../app/rank-folder.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import type { RoundWork } from '../ranking/rank-round.ts';
import { compiledConditions } from '../scoring/compiled-conditions.ts';
import { rulesEngine } from '../scoring/rules-engine.ts';
import { findingJson } from './findings.ts';
import { progressBar } from './progress.ts';
import type { Session } from './session.ts';

type Ranked = Extract<RankedFolder, { result: unknown }>;

interface RankingOptions extends Pick<RoundWork, 'basis' | 'lines'> {
  readonly verify?: boolean | undefined;
}

/** Scores and ranks a round for a command; on faults tells them and gives nothing. */
export async function rankedRound(
  session: Session,
  folder: string,
  { verify, ...options }: RankingOptions,
): Promise<Ranked | undefined> {
  const { sets, findings: ofSets } = await session.sets();
  const progress = await progressBar(session, session.say.rank.scoring);
  const verifyWith = verify ? { verifyWith: compiledConditions() } : {};
  const work = { ...options, evaluator: rulesEngine(), onUnit: progress.update, ...verifyWith };
  const ranked = await rankFolder(roundFolder(folder), sets, work).finally(progress.stop);
  // Sets with faults matter when the round needs one of them; then they come first.
  const findings = ranked.loaded ? ranked.findings : [...ofSets, ...ranked.findings];
  session.tell(findings);
  if (ranked.loaded) return ranked;
  refuse(session, findings);
  return undefined;
}

/** Says that nothing was done, and under `--json` gives the findings. */
export function refuse(session: Session, findings: readonly Finding[]): void {
  session.printJson({ findings: findings.map((finding) => findingJson(finding, session.words)) });
  if (session.options.json) return;
  session.terminal.err(`${session.say.refused(findings.filter(isFault).length)}\n`);
}
