import { isOver, type MilestoneStanding, milestoneStanding } from '../round/index.ts';
import {
  addMilestoneReport,
  appendAudit,
  milestoneReports,
  milestonesOf,
  roundUnits,
} from '../storage/index.ts';
import { changeUnit, readRound } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

/** A unit reports for a milestone; the first time counts. */
export function reportMilestone(
  service: Service,
  actor: Actor,
  at: { readonly round: string; readonly unit: string; readonly milestone: string },
): Promise<{ readonly late: boolean }> {
  const { round, unit } = at;
  return changeUnit(
    service,
    actor,
    { round, unit, action: 'report-milestone' },
    async (context) => {
      const { db, now } = context;
      const milestone = (await milestonesOf(db, round)).find(({ id }) => id === at.milestone);
      if (!milestone) throw new Refused('unknown.milestone', { milestone: at.milestone });
      const late = isOver(milestone.due, now);
      const report = { milestone: milestone.id, unit, late };
      const isNew = await addMilestoneReport(db, round, report, { person: actor.id, at: now });
      if (!isNew) {
        const earlier = (await milestoneReports(db, round)).find(
          (one) => one.unit === unit && one.milestone === milestone.id,
        );
        return { late: earlier?.late ?? late };
      }
      await appendAudit(db, {
        actor: actor.id,
        at: now,
        action: 'report-milestone',
        subject: `round/${round}/unit/${unit}`,
        change: { milestone: milestone.id, late },
      });
      return { late };
    },
  );
}

/** Every milestone of a round with who reported, who was late and who still owes it. */
export function milestoneOverview(
  service: Service,
  actor: Actor,
  round: string,
): Promise<readonly MilestoneStanding[]> {
  return readRound(service, actor, { round, action: 'read-progress' }, async ({ db, now }) => {
    const units = (await roundUnits(db, round)).map(({ code }) => code);
    const reports = await milestoneReports(db, round);
    const milestones = await milestonesOf(db, round);
    return milestones.map((milestone) => milestoneStanding(milestone, units, reports, now));
  });
}
