import type { Warning } from '../analysis/appraisal/index.ts';
import { formOf } from '../criteria/form.ts';
import { fileUses } from '../storage/index.ts';
import type { UnitAt } from './ask-unit.ts';
import { readUnit, topGroupOf } from './in-round.ts';
import { filesElsewhere, type Middles, middlesOf, warningsAt } from './look-closely.ts';
import { groupsOf } from './read-round.ts';
import { loadStoredRound, scoreRound } from './score-round.ts';
import type { Actor, Service } from './service.ts';

export interface CriterionWarnings {
  readonly criterion: string;
  /** Of the unit's block. */
  readonly middles: Middles;
  readonly warnings: readonly Warning[];
}

/**
 * What to look at closely in each criterion of a unit, beside the middle of its block. Only what was
 * handed in is looked at: a draft is nobody else's business.
 */
export function unitWarnings(
  service: Service,
  actor: Actor,
  at: UnitAt,
): Promise<readonly CriterionWarnings[]> {
  return readUnit(service, actor, { ...at, action: 'read-warnings' }, async (context) => {
    const { db, round, set, unit } = context;
    const block = new Set([unit.block]);
    const loaded = await loadStoredRound(service, db, round, set, 'handed-in', block);
    const { units } = await scoreRound(loaded, service.evaluator);
    const own = units.find((one) => one.unit.code === unit.code);
    if (!own) throw new Error(`unit ${unit.code} was not scored`);
    const elsewhere = await filesElsewhere(db, await fileUses(db, round.id, unit.code));
    const groups = groupsOf(actor, context);
    return formOf(set, unit.group)
      .criteria.map(({ placed }) => placed.node.id)
      .filter((id) => groups === undefined || groups.has(topGroupOf(set, id)))
      .map((criterion) => {
        const middles = middlesOf(units, criterion);
        const warnings = warningsAt(set, round, own, criterion, middles, elsewhere);
        return { criterion, middles, warnings };
      });
  });
}
