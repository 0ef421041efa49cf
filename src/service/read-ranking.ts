import type { ResultFigures, RoundOverview } from '../analysis/overview/index.ts';
import { roundOverview } from '../analysis/overview/index.ts';
import { resultRecords } from '../app/result-record.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { groupsFor } from '../round/index.ts';
import type { Publication, StoredRound } from '../storage/index.ts';
import { membersOf } from './assigned-units.ts';
import { readRound } from './in-round.ts';
import { publishedResults } from './read-results.ts';
import { loadStoredRound, scoreRound } from './score-round.ts';
import type { Actor, Service } from './service.ts';

/** A round at a glance, with what it was worked out by. */
export interface RoundRanking {
  readonly round: StoredRound;
  readonly set: LoadedSet;
  readonly overview: RoundOverview;
  /** Absent when it is only how the round stands now. */
  readonly publication?: Publication;
}

/**
 * How a round stands now, by all that was handed in and decided: for those who judge or look after
 * it. An appraiser sees the blocks that are theirs as a whole: part of a block has no ranking.
 */
export function rankingNow(service: Service, actor: Actor, id: string): Promise<RoundRanking> {
  const request = { round: id, action: 'read-ranking' } as const;
  return readRound(service, actor, request, async (context) => {
    const { db, round, set } = context;
    const foreign = new Set<string>();
    const seen = new Set<string>();
    for (const { member, unit } of await membersOf(service, context)) {
      seen.add(unit.block);
      const { code, block } = unit;
      const subject = { round, unit: { code, block, state: member.state } };
      if (groupsFor(actor.grants, 'read-scores', subject) !== undefined) foreign.add(block);
    }
    const blocks = new Set([...seen].filter((block) => !foreign.has(block)));
    const loaded = await loadStoredRound(service, db, round, set, 'handed-in', blocks);
    const basis = loaded.submissions.some(({ appraisal }) => appraisal) ? 'final' : 'self';
    const result = await scoreRound(loaded, service.evaluator, { basis });
    return { round, set, overview: roundOverview(set, figuresOf(resultRecords(result)), basis) };
  });
}

/** A publication at a glance: for whoever may read it. */
export async function publishedRanking(
  service: Service,
  actor: Actor,
  id: string,
  number: number | undefined,
): Promise<RoundRanking> {
  const { round, publication, results } = await publishedResults(service, actor, id, number);
  const set = await service.store.read((db) => service.sets.byHash(db, round.setHash));
  return { round, set, publication, overview: roundOverview(set, figuresOf(results)) };
}

/** Records are what `app/result-record.ts` writes; the fields of its figures are those read here. */
function figuresOf(records: ReadonlyMap<string, unknown>): readonly ResultFigures[] {
  return [...records.values()] as readonly ResultFigures[];
}
