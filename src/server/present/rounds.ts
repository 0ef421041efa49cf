import type { RoundSummary } from '../../service/read-round.ts';
import type { RoundUnit, StoredRound } from '../../storage/index.ts';
import type { ServiceWords } from '../../text/service-words.ts';

export function presentRound(
  { id, title, notice, year, setHash, state, days, judges, correcting, version }: StoredRound,
  { labels }: ServiceWords,
) {
  return {
    id,
    title,
    ...(notice !== undefined && { notice }),
    year,
    set: setHash,
    state,
    stateLabel: labels.round[state],
    days,
    judges,
    ...(correcting !== undefined && { correcting }),
    version,
  };
}

export function presentSummary(summary: RoundSummary, words: ServiceWords) {
  const { round, milestones, publications, own } = summary;
  return {
    ...presentRound(round, words),
    milestones,
    publications,
    own: own.map((unit) => presentUnit(unit, words)),
  };
}

export function presentUnit(unit: RoundUnit, { labels }: ServiceWords) {
  const { code, name, group, state, submittedOn, submittedLate, reason, version } = unit;
  return {
    code,
    name,
    group,
    state,
    stateLabel: labels.unit[state],
    ...(submittedOn !== undefined && { submittedOn }),
    submittedLate,
    ...(reason !== undefined && { reason }),
    version,
  };
}
