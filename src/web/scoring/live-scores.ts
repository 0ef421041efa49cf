import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { IsoDate } from '../../criteria/dates.ts';
import { located } from '../../criteria/located.ts';
import { readUnits } from '../../evidence/read-units.ts';
import type { Unit } from '../../evidence/submission.ts';
import type { GradeOutcome } from '../../ranking/classify.ts';
import { rankRound } from '../../ranking/rank-round.ts';
import {
  evidenceDocument,
  externalInputs,
  type Piece,
  readEvidence,
  type UnitStanding,
  type UnitState,
} from '../../round/index.ts';
import { compiledConditions } from '../../scoring/compiled-conditions.ts';
import type { Best } from '../../scoring/methods/method.ts';
import type { Amount } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { Told, Words } from '../../text/words.ts';

/** A unit as the API tells of it. */
export interface KnownUnit {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly block: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly state: UnitState;
  readonly submittedOn?: string;
}

/** A fault of what was typed, with the input it is about where it is about one. */
export interface LiveFault extends Told {
  readonly input: string | undefined;
}

export interface LiveLine {
  readonly line: CriterionLine;
  /** How the points came about, a sentence a step. */
  readonly why: readonly string[];
  /** Why points were lost; empty when none were. */
  readonly lost: string;
  /** What keeps it undecided. */
  readonly open: readonly string[];
}

/** A unit's own score as it stands with everything typed, saved or not. */
export interface LiveScores {
  readonly lines: ReadonlyMap<string, LiveLine>;
  readonly groups: ReadonlyMap<string, { readonly amount: Amount; readonly max: Amount }>;
  readonly total: Amount;
  readonly grade: GradeOutcome;
  readonly grading: readonly string[];
  /** Faults by criterion; such a criterion counts as not answered until they are mended. */
  readonly faults: ReadonlyMap<string, readonly LiveFault[]>;
}

const evaluator = compiledConditions();

/** The best known in the unit's block, by criterion; of a criterion left out it is not known. */
export type Bests = ReadonlyMap<string, Best>;

const UNKNOWN: Best = { waitingFor: [] };

/**
 * Scores what a unit has written with the very code the server scores with. A criterion whose answer
 * cannot be read is left out and told; the others keep their points.
 */
export async function liveScores(
  set: CriteriaSet,
  known: KnownUnit,
  year: number,
  pieces: readonly Piece[],
  words: Words,
  bests: Bests,
): Promise<LiveScores> {
  const unit = unitOf(set, known);
  const faults = new Map<string, LiveFault[]>();
  const own = pieces.filter(({ part }) => OWN.has(part));
  const submission =
    read(own) ?? read(own.filter(({ part, key }) => part !== 'answer' || !faults.has(key)));
  if (!submission)
    throw new Error(`${unit.code} cannot be scored: ${[...faults.keys()].join(', ')}`);
  const { units } = await rankRound(set, [submission], {
    year,
    basis: 'self',
    evaluator,
    cohort: { best: (_, criterion) => bests.get(criterion) ?? UNKNOWN },
  });
  const graded = units[0]?.self;
  if (!graded) throw new Error(`${unit.code} was not scored`);
  const { sheet, grading } = graded;
  const lines = new Map<string, LiveLine>();
  const groups = new Map<string, { amount: Amount; max: Amount }>();
  for (const line of sheet.lines) {
    if (line.kind === 'group') groups.set(line.node.id, line);
    else {
      lines.set(line.node.id, {
        line,
        why: words.explain(set, line),
        lost: words.lost(set, line),
        open: line.missing.map((missing) => words.missing(set, line, missing)),
      });
    }
  }
  return {
    lines,
    groups,
    total: sheet.total.points,
    grade: grading.outcome,
    grading: words.grading(set, grading),
    faults,
  };

  /** Notes every fault by its criterion; nothing when there were some. */
  function read(counted: readonly Piece[]) {
    const document = evidenceDocument(standingOf(known), counted, NOBODY);
    const found = readEvidence(set, unit, year, document, externalInputs(counted));
    if ('value' in found) return found.value;
    for (const finding of found.findings) {
      const [part, criterion = '', field, input] = (finding.at.path ?? '').split('/');
      const key = part === 'answers' ? criterion : DOCUMENTS;
      const told = { ...words.finding(finding), input: field === 'inputs' ? input : undefined };
      faults.set(key, [...(faults.get(key) ?? []), told]);
    }
    return undefined;
  }
}

/** Under this key stand the faults of documents themselves. */
export const DOCUMENTS = 'documents';
const OWN: ReadonlySet<Piece['part']> = new Set(['document', 'answer', 'external']);
const NOBODY = { appraisal: '', council: '' };

/** A unit's own score looks at what the unit handed in, not at what became of it since. */
function standingOf({ code, submittedOn }: KnownUnit): UnitStanding {
  const submitted = submittedOn && { submittedOn: submittedOn as IsoDate };
  return { code, state: 'submitted', ...submitted };
}

function unitOf(set: CriteriaSet, known: KnownUnit): Unit {
  const { code, name, group, attributes, block } = known;
  const roster = readUnits(
    set,
    located('units', { format: '1', units: [{ code, name, group, attributes }] }),
  );
  const [unit] = roster.units;
  if (!unit) throw new Error(`unit ${code} does not fit the set ${set.id}`);
  return { ...unit, block };
}
