import {
  type FileElsewhere,
  type Middle,
  middleOf,
  type Warning,
  warningsOf,
} from '../analysis/appraisal/index.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { View } from '../evidence/submission.ts';
import type { UnitResult } from '../ranking/rank-round.ts';
import type { CriterionLine } from '../scoring/score-sheet.ts';
import { type FileUse, type Reading, type StoredRound, usesOfFiles } from '../storage/index.ts';

/** Middles of a block for one criterion, by view; a view without points has none. */
export type Middles = Readonly<Partial<Record<View, Middle>>>;

/** The line of a criterion in a view, when the unit has both. */
export function lineIn(
  result: UnitResult,
  view: View,
  criterion: string,
): CriterionLine | undefined {
  const line = result[view]?.sheet.lines.find(({ node }) => node.id === criterion);
  return line?.kind === 'criterion' ? line : undefined;
}

/** The middles of one criterion among units of one block. */
export function middlesOf(units: readonly UnitResult[], criterion: string): Middles {
  const [self, appraised] = (['self', 'appraised'] as const).map((view) =>
    middleOf(units.flatMap((unit) => lineIn(unit, view, criterion) ?? [])),
  );
  return { ...(self && { self }), ...(appraised && { appraised }) };
}

/** By unit and document: where else the file it came with was handed in, in this round or another. */
export type Elsewhere = ReadonlyMap<string, ReadonlyMap<string, readonly FileElsewhere[]>>;

export async function filesElsewhere(db: Reading, given: readonly FileUse[]): Promise<Elsewhere> {
  const uses = await usesOfFiles(
    db,
    given.map(({ sha256 }) => sha256),
  );
  const elsewhere = new Map<string, Map<string, readonly FileElsewhere[]>>();
  for (const here of given) {
    const others = (uses.get(here.sha256) ?? []).filter(
      ({ round, unit, document }) =>
        round !== here.round || unit !== here.unit || document !== here.document,
    );
    const ofUnit = elsewhere.get(here.unit) ?? new Map<string, readonly FileElsewhere[]>();
    ofUnit.set(
      here.document,
      others.map(({ round, unit, document }) => ({ round, unit, document })),
    );
    elsewhere.set(here.unit, ofUnit);
  }
  return elsewhere;
}

/** What to look at closely in one criterion of one unit; nothing where the unit does not have it. */
export function warningsAt(
  set: CriteriaSet,
  { year }: StoredRound,
  result: UnitResult,
  criterion: string,
  middles: Middles,
  elsewhere: Elsewhere,
): readonly Warning[] {
  const line = lineIn(result, 'self', criterion);
  if (!line) return [];
  const files = elsewhere.get(result.unit.code) ?? new Map<string, readonly FileElsewhere[]>();
  return warningsOf(set, line, { year, middle: middles.self, elsewhere: files });
}
