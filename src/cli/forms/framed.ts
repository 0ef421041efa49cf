import { roundFolder } from '../../app/find-rounds.ts';
import { loadRoundFrame, type RoundFrame } from '../../app/load-round.ts';
import { isFault } from '../../criteria/finding.ts';
import { compiledConditions } from '../../scoring/compiled-conditions.ts';
import { refuse } from '../ranked.ts';
import type { Session } from '../session.ts';

/** The frame of a round for a command; on faults tells them and gives nothing. */
export async function framedRound(
  session: Session,
  folder: string,
): Promise<RoundFrame | undefined> {
  const { sets, findings: ofSets } = await session.sets();
  const read = await loadRoundFrame(roundFolder(folder), sets, compiledConditions());
  if (read.frame) {
    session.tell(read.findings.filter((finding) => !isFault(finding)));
    return read.frame;
  }
  const findings = [...ofSets, ...read.findings];
  session.tell(findings);
  refuse(session, findings);
  return undefined;
}
