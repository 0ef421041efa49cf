import type { Warning } from '../analysis/appraisal/index.ts';
import type { LoadedSet } from '../criteria/load.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import { isPlacedCriterion } from '../criteria/walk.ts';
import { type Unit, VIEWS, type View } from '../evidence/submission.ts';
import type { UnitResult } from '../ranking/rank-round.ts';
import type { DecisionStanding, Question } from '../round/index.ts';
import type { CriterionLine } from '../scoring/score-sheet.ts';
import {
  type Entry,
  entriesOfRound,
  type FileUse,
  fileUses,
  questionsOf,
  type RoundUnit,
  type StoredRound,
} from '../storage/index.ts';
import { isAssigned, membersOf, standingOf } from './assigned-units.ts';
import { readRound, topGroupOf } from './in-round.ts';
import { filesElsewhere, lineIn, type Middles, middlesOf, warningsAt } from './look-closely.ts';
import { Refused } from './refused.ts';
import { countedEntries, loadStoredRound, scoreRound } from './score-round.ts';
import type { Actor, Service } from './service.ts';

/** One criterion of one unit, with all that whoever decides on it wants to see. */
export interface UnitAtCriterion {
  readonly unit: Unit;
  readonly member: RoundUnit;
  readonly standing: DecisionStanding;
  /** What was said about the criterion, and the documents it cites; of a draft only what came from outside. */
  readonly entries: readonly Entry[];
  readonly files: readonly FileUse[];
  /** By document: the other criteria of the unit that cite it. */
  readonly alsoFor: ReadonlyMap<string, readonly string[]>;
  readonly lines: Readonly<Partial<Record<View, CriterionLine>>>;
  readonly warnings: readonly Warning[];
  readonly questions: readonly Question[];
}

export interface CriterionAcross {
  readonly round: StoredRound;
  readonly set: LoadedSet;
  readonly criterion: Criterion;
  /** Middles of each block that has units here. */
  readonly blocks: ReadonlyMap<string, Middles>;
  readonly units: readonly UnitAtCriterion[];
}

/** One criterion of every unit assigned to the person; of one block when asked for. */
export function criterionAcross(
  service: Service,
  actor: Actor,
  at: {
    readonly round: string;
    readonly criterion: string;
    readonly block?: string | undefined;
  },
): Promise<CriterionAcross> {
  const { criterion: id } = at;
  const request = { round: at.round, action: 'read-criterion' } as const;
  return readRound(service, actor, request, async (context) => {
    const { db, round, set } = context;
    const placed = set.byId.get(id);
    if (!placed || !isPlacedCriterion(placed)) {
      throw new Refused('unknown.criterion', { criterion: id });
    }
    const group = topGroupOf(set, id);
    const shown = (await membersOf(service, context)).filter(
      (one) =>
        (at.block === undefined || at.block === one.unit.block) &&
        isAssigned(actor.grants, round, placed, group, one),
    );
    const blocks = new Set(shown.map(({ unit }) => unit.block));
    const loaded = await loadStoredRound(service, db, round, set, 'handed-in', blocks);
    const { units: results } = await scoreRound(loaded, service.evaluator);
    const resultOf = new Map(results.map((result) => [result.unit.code, result]));
    const middles = new Map(
      [...blocks].map((block) => {
        const inBlock = results.filter(({ unit }) => unit.block === block);
        return [block, middlesOf(inBlock, id)] as const;
      }),
    );
    const entries = await entriesOfRound(db, round.id);
    const codes = new Set(shown.map(({ member }) => member.code));
    const files = (await fileUses(db, round.id)).filter(({ unit }) => codes.has(unit));
    const elsewhere = await filesElsewhere(db, files);
    const questions = await questionsOf(db, round.id);
    const units = shown.flatMap(({ unit, member }): UnitAtCriterion[] => {
      const result = resultOf.get(member.code);
      if (!result) return [];
      const all = entries.get(member.code) ?? [];
      const counted = countedEntries(member, all, 'handed-in');
      const said = counted.filter(({ part, key }) => part !== 'document' && key === id);
      const cited = new Set(said.flatMap(({ value }) => documentsIn(value)));
      const documents = counted.filter(({ part, key }) => part === 'document' && cited.has(key));
      return [
        {
          unit,
          member,
          standing: standingOf(round, member, said),
          entries: [...documents, ...said],
          files: files.filter((use) => use.unit === member.code && cited.has(use.document)),
          alsoFor: citedBesides(id, cited, counted),
          lines: linesOf(result, id),
          warnings: warningsAt(set, round, result, id, middles.get(unit.block) ?? {}, elsewhere),
          questions: questions.filter((one) => one.unit === member.code && one.criterion === id),
        },
      ];
    });
    return { round, set, criterion: placed.node, blocks: middles, units };
  });
}

function documentsIn({ documents }: Entry['value']): readonly string[] {
  return Array.isArray(documents) ? documents.map(String) : [];
}

function citedBesides(
  criterion: string,
  cited: ReadonlySet<string>,
  entries: readonly Entry[],
): ReadonlyMap<string, readonly string[]> {
  const others = entries.filter(({ part, key }) => part === 'answer' && key !== criterion);
  return new Map(
    [...cited].map((document) => [
      document,
      others.flatMap(({ key, value }) => (documentsIn(value).includes(document) ? [key] : [])),
    ]),
  );
}

function linesOf(result: UnitResult, criterion: string): UnitAtCriterion['lines'] {
  const lines: Partial<Record<View, CriterionLine>> = {};
  for (const view of VIEWS) {
    const line = lineIn(result, view, criterion);
    if (line) lines[view] = line;
  }
  return lines;
}
