import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { dateInYear, formatDate } from '../criteria/dates.ts';
import type { Decimal } from '../criteria/decimal.ts';
import type { FactValue } from '../criteria/facts.ts';
import type { Finding, FindingCode, Read } from '../criteria/finding.ts';
import type { LocatedYaml } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import type { Criterion, Giver, Input } from '../criteria/schema/criterion.ts';
import { isFor, isPlacedCriterion } from '../criteria/walk.ts';
import { type Inputs, keptInputs } from './inputs.ts';
import { periodOf } from './period.ts';
import { type InputLimits, readInput, readPoints } from './read-input.ts';
import { limitFaults } from './read-limits.ts';
import {
  type Decision as DecisionDocument,
  type EvidenceDocument,
  type RawInputs,
  type Review as ReviewDocument,
  type SubmissionDocument,
  submissionDocument,
} from './schema.ts';
import type { Answer, Decision, Review, Submission, Unit } from './submission.ts';

type Path = readonly PropertyKey[];

/**
 * Reads one unit's file against the set: every answer typed and within its limits, every document
 * known, every change with a reason. All faults are collected.
 *
 * @param unit the unit the file is for, from the roster
 * @param external values brought in from outside for this unit
 */
export function readSubmission(
  set: CriteriaSet,
  unit: Unit,
  year: number,
  yaml: LocatedYaml,
  external: ReadonlyMap<string, Inputs> = new Map(),
): Read<Submission> {
  const parsed = readAs(submissionDocument, yaml);
  if ('findings' in parsed) return parsed;
  const reader = new SubmissionReader(set, unit, year, yaml);
  const submission = reader.read(parsed.value, external);
  return reader.findings.length > 0 ? { findings: reader.findings } : { value: submission };
}

/** Reads values by criterion and input that came from outside; places are below `path`. */
export function readExternal(
  set: CriteriaSet,
  unit: Unit,
  year: number,
  values: Readonly<Record<string, RawInputs>>,
  yaml: LocatedYaml,
  path: Path,
): Read<ReadonlyMap<string, Inputs>> {
  const reader = new SubmissionReader(set, unit, year, yaml);
  const external = new Map<string, Inputs>();
  for (const [id, inputs] of Object.entries(values)) {
    const criterion = reader.criterion(id, [...path, id]);
    if (criterion) external.set(id, reader.inputs(criterion, inputs, ['external'], [...path, id]));
  }
  return reader.findings.length > 0 ? { findings: reader.findings } : { value: external };
}

class SubmissionReader {
  readonly findings: Finding[] = [];
  readonly #set: CriteriaSet;
  readonly #unit: Unit;
  readonly #year: number;
  readonly #yaml: LocatedYaml;

  constructor(set: CriteriaSet, unit: Unit, year: number, yaml: LocatedYaml) {
    this.#set = set;
    this.#unit = unit;
    this.#year = year;
    this.#yaml = yaml;
  }

  read(document: SubmissionDocument, external: ReadonlyMap<string, Inputs>): Submission {
    this.#frame(document);
    const documents = this.#documents(document.documents);
    const answers = new Map<string, Answer>();
    for (const [id, answer] of Object.entries(document.answers)) {
      const path = ['answers', id];
      const criterion = this.criterion(id, path);
      if (!criterion) continue;
      if (answer.claimed) {
        this.#points(this.#limits(criterion), answer.claimed, [...path, 'claimed']);
      }
      answers.set(id, {
        inputs: this.inputs(criterion, answer.inputs, ['unit'], [...path, 'inputs']),
        documents: this.#cited(answer.documents, documents, id, [...path, 'documents']),
        ...(answer.explanation !== undefined && { explanation: answer.explanation }),
        ...(answer.claimed !== undefined && { claimed: answer.claimed }),
      });
    }
    const appraisal = document.appraisal && this.#review(document.appraisal, 'appraisal');
    const council = document.council && this.#review(document.council, 'council');
    const submission: Submission = {
      unit: this.#unit,
      ...(document.submitted && { submitted: document.submitted }),
      answers,
      external,
      ...(appraisal && { appraisal }),
      ...(council && { council }),
    };
    for (const { path, figures } of limitFaults(this.#set, submission)) {
      this.#report('evidence.over-assigned', path, figures);
    }
    return submission;
  }

  /** A day or a review that would silently count for nothing. */
  #frame({ submitted, appraisal, council }: SubmissionDocument): void {
    // Handed in before the period: a wrong year, and the delay would come out as none.
    const from = dateInYear(this.#set.period.from, this.#year);
    if (submitted && submitted < from) {
      const figures = { found: formatDate(submitted), from: formatDate(from) };
      this.#report('evidence.date-outside', ['submitted'], figures);
    }
    if (council && !appraisal) this.#reportKey('evidence.council-first', ['council'], {});
  }

  criterion(id: string, path: Path): Criterion | undefined {
    const placed = this.#set.byId.get(id);
    if (!placed || !isPlacedCriterion(placed)) {
      const allowed = this.#set.leaves.map(({ node }) => node.id).join(', ');
      this.#reportKey('evidence.criterion-unknown', path, { criterion: id, allowed });
      return undefined;
    }
    if (!isFor(placed, this.#unit.group)) {
      const figures = { criterion: id, group: this.#unit.group };
      this.#reportKey('evidence.criterion-not-for-unit', path, figures);
      return undefined;
    }
    return placed.node;
  }

  inputs(criterion: Criterion, raw: RawInputs, givers: readonly Giver[], path: Path): Inputs {
    const inputs = new Map<string, FactValue>();
    for (const [name, written] of Object.entries(raw)) {
      const input = inputOf(criterion, name);
      const at = [...path, name];
      if (!input) {
        const allowed = Object.keys(criterion.inputs).join(', ');
        const figures = { input: name, criterion: criterion.id, allowed };
        this.#report('evidence.input-unknown', at, figures);
      } else if (!givers.includes(input.by)) {
        const figures = { input: name, criterion: criterion.id, by: input.by };
        this.#report('evidence.input-not-yours', at, figures);
      } else {
        const { method } = criterion;
        const most = method.name === 'survey' && method.input === name ? method.outOf : undefined;
        const limits = { ...this.#givenLimits(criterion), ...(most && { most }) };
        const read = readInput(input, written, limits);
        if ('value' in read) inputs.set(name, read.value);
        else {
          const whose = { input: input.title, criterion: criterion.id };
          this.#report(read.code, at, { ...whose, ...read.figures });
        }
      }
    }
    return keptInputs(inputs);
  }

  #limits(criterion: Criterion) {
    const period = periodOf(this.#set, criterion, this.#year);
    return { period, max: criterion.max, criterion: criterion.id };
  }

  /** The limits of points that an appraiser gives: in the steps of the method, when it has some. */
  #givenLimits(criterion: Criterion) {
    const { method } = criterion;
    const step = method.name === 'awarded' ? method.step : undefined;
    return { ...this.#limits(criterion), ...(step && { step }) };
  }

  #points(limits: InputLimits, points: Decimal, path: Path): void {
    const read = readPoints(points, points.toString(), limits);
    if ('code' in read) this.#report(read.code, path, read.figures);
  }

  #documents(documents: readonly EvidenceDocument[]): ReadonlyMap<string, EvidenceDocument> {
    const known = new Map<string, EvidenceDocument>();
    for (const [index, document] of documents.entries()) {
      const path = ['documents', index];
      if (known.has(document.id)) {
        this.#report('evidence.document-duplicate', [...path, 'id'], { document: document.id });
      }
      known.set(document.id, document);
      if (!Object.hasOwn(this.#set.evidenceKinds, document.kind)) {
        const allowed = Object.keys(this.#set.evidenceKinds).join(', ');
        const figures = { kind: document.kind, allowed };
        this.#report('evidence.document-kind', [...path, 'kind'], figures);
      }
    }
    return known;
  }

  #cited(
    ids: readonly string[],
    documents: ReadonlyMap<string, EvidenceDocument>,
    criterion: string,
    path: Path,
  ): readonly EvidenceDocument[] {
    return ids.flatMap((id, index) => {
      const document = documents.get(id);
      if (document) return [document];
      this.#report('evidence.document-unknown', [...path, index], { document: id, criterion });
      return [];
    });
  }

  #review(review: ReviewDocument, name: 'appraisal' | 'council'): Review {
    const decisions = new Map<string, Decision>();
    for (const [id, decision] of Object.entries(review.decisions)) {
      const path = [name, 'decisions', id];
      const criterion = this.criterion(id, path);
      if (criterion) decisions.set(id, this.#decision(criterion, decision, path));
    }
    const { by, on, acceptRest } = review;
    return { by, ...(on && { on }), acceptRest, decisions };
  }

  #decision(criterion: Criterion, decision: DecisionDocument, path: Path): Decision {
    const inputs = this.inputs(
      criterion,
      decision.inputs ?? {},
      ['unit', 'appraiser'],
      [...path, 'inputs'],
    );
    const changes = Object.keys(decision.inputs ?? {}).length > 0 || decision.points !== undefined;
    const { points, reason } = decision;
    if (!changes && !decision.accept) {
      this.#reportKey('evidence.decision-empty', path, { criterion: criterion.id });
    }
    if (points) this.#points(this.#givenLimits(criterion), points, [...path, 'points']);
    const alters = this.#alters(criterion, decision);
    if (alters && decision.accept) {
      this.#reportKey('evidence.decision-both', path, { criterion: criterion.id });
    } else if (alters && reason === undefined) {
      this.#reportKey('evidence.reason-missing', path, { criterion: criterion.id });
    }
    return {
      inputs,
      ...(points !== undefined && { points }),
      ...(reason !== undefined && { reason }),
    };
  }

  /** What the unit wrote is changed only for a reason; an appraiser's own inputs speak for themselves. */
  #alters(criterion: Criterion, { inputs, points }: DecisionDocument): boolean {
    const changed = Object.keys(inputs ?? {}).some((name) => criterion.inputs[name]?.by === 'unit');
    return points !== undefined || changed;
  }

  #report(code: FindingCode, path: Path, figures: Record<string, string>): void {
    this.findings.push({ code, at: this.#yaml.place(path), figures });
  }

  /** At the line of the last key itself: what is written below it may begin a line later. */
  #reportKey(code: FindingCode, path: Path, figures: Record<string, string>): void {
    const at = this.#yaml.placeOfKey(path.slice(0, -1), String(path.at(-1)));
    this.findings.push({ code, at, figures });
  }
}

/** An input by name; `constructor` and the like, which every object has, are not inputs. */
function inputOf({ inputs }: Criterion, name: string): Input | undefined {
  return Object.hasOwn(inputs, name) ? inputs[name] : undefined;
}
