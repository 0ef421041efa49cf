import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { dateInYear, formatDate } from '../criteria/dates.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import type { LoadedSet } from '../criteria/load.ts';
import type { LocatedYaml } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import { earlySteps } from '../evidence/early-steps.ts';
import type { Inputs } from '../evidence/inputs.ts';
import { readExternal, readSubmission } from '../evidence/read-submission.ts';
import { externalDocument, type RoundDocument, roundDocument } from '../evidence/schema.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { openDocument } from './open-document.ts';
import { placeUnits } from './place-units.ts';
import { EVIDENCE_FOLDER, type RoundFiles, roundFiles } from './round-files.ts';

/** A round read from a folder, every file of it accepted. */
export interface LoadedRound {
  readonly round: RoundDocument;
  readonly set: LoadedSet;
  /** One a unit of the roster; a unit without a file has handed in nothing. */
  readonly submissions: readonly Submission[];
}

/** The round, unless a file has a fault; `findings` then lists the faults of all files. */
export interface RoundRead {
  readonly loaded?: LoadedRound;
  readonly findings: readonly Finding[];
}

export const ROUND_FILE = 'round.yaml';
export const UNITS_FILE = 'units.yaml';

/**
 * Reads a round folder: `round.yaml`, `units.yaml`, `external.yaml` if there is one, and a file a
 * unit in `evidence/`. A faulty file does not keep the others from being read and reported.
 */
export async function loadRound(
  folder: string,
  sets: readonly LoadedSet[],
  evaluator: ConditionEvaluator,
): Promise<RoundRead> {
  const loader = new RoundLoader(folder, evaluator);
  const loaded = await loader.load(sets);
  return { findings: loader.findings, ...(loaded && { loaded }) };
}

/** A round without what the units handed in: its set, its roster, what came from outside. */
export interface RoundFrame {
  readonly round: RoundDocument;
  readonly set: LoadedSet;
  /** By code, in the order of the roster. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly external: External;
  readonly files: RoundFiles;
}

/** Reads all of a round but the files of its units, which may be missing or have faults of their own. */
export async function loadRoundFrame(
  folder: string,
  sets: readonly LoadedSet[],
  evaluator: ConditionEvaluator,
): Promise<{ readonly frame?: RoundFrame; readonly findings: readonly Finding[] }> {
  const loader = new RoundLoader(folder, evaluator);
  const frame = await loader.frame(sets);
  return { findings: loader.findings, ...(frame && { frame }) };
}

/** Just enough of a unit's file to tell whose it is. */
const whose = z.looseObject({ unit: z.string() });

type Units = ReadonlyMap<string, Unit>;
type External = ReadonlyMap<string, ReadonlyMap<string, Inputs>>;

class RoundLoader {
  readonly findings: Finding[] = [];
  readonly #folder: string;
  readonly #evaluator: ConditionEvaluator;

  constructor(folder: string, evaluator: ConditionEvaluator) {
    this.#folder = folder;
    this.#evaluator = evaluator;
  }

  async load(sets: readonly LoadedSet[]): Promise<LoadedRound | undefined> {
    const yaml = await this.#open(join(this.#folder, ROUND_FILE));
    const round = yaml && this.#accept(readAs(roundDocument, yaml));
    const set = yaml && round && this.#set(round, sets, yaml);
    if (!round || !set) return undefined;
    const units = await this.#units(set);
    const files = await roundFiles(this.#folder);
    for (const file of files.misplaced) {
      this.findings.push({ code: 'file.unreadable', at: { file }, figures: { reason: 'NAME' } });
    }
    const external = await this.#external(files, set, units, round.year);
    const submissions = await this.#submissions(files, set, units, external, round.year);
    if (this.findings.some(isFault)) return undefined;
    return { round, set, submissions };
  }

  async frame(sets: readonly LoadedSet[]): Promise<RoundFrame | undefined> {
    const yaml = await this.#open(join(this.#folder, ROUND_FILE));
    const round = yaml && this.#accept(readAs(roundDocument, yaml));
    const set = yaml && round && this.#set(round, sets, yaml);
    if (!round || !set) return undefined;
    const units = await this.#units(set);
    const files = await roundFiles(this.#folder);
    const external = await this.#external(files, set, units, round.year);
    if (!units || this.findings.some(isFault)) return undefined;
    return { round, set, units, external, files };
  }

  #set(round: RoundDocument, sets: readonly LoadedSet[], yaml: LocatedYaml): LoadedSet | undefined {
    const set = sets.find(({ id }) => id === round.set);
    if (!set) {
      const allowed = sets.map(({ id }) => id).join(', ');
      this.#report('round.set-unknown', yaml, ['set'], { set: round.set, allowed });
      return undefined;
    }
    const last = dateInYear(set.period.to, round.year);
    const { from, to } = set.inForce;
    if (last < from || (to !== undefined && dateInYear(set.period.from, round.year) > to)) {
      const figures = {
        set: set.id,
        year: String(round.year),
        from: formatDate(from),
        to: to ? formatDate(to) : '',
      };
      this.#report('round.set-not-in-force', yaml, ['year'], figures);
      return undefined;
    }
    return set;
  }

  async #units(set: LoadedSet): Promise<Units | undefined> {
    const yaml = await this.#open(join(this.#folder, UNITS_FILE));
    const placed = yaml && (await placeUnits(set, yaml, this.#evaluator));
    if (!placed) return undefined;
    this.findings.push(...placed.findings);
    return placed.units.size > 0 ? placed.units : undefined;
  }

  async #external(
    { external: file }: RoundFiles,
    set: LoadedSet,
    units: Units | undefined,
    year: number,
  ): Promise<External> {
    const external = new Map<string, ReadonlyMap<string, Inputs>>();
    const yaml = file === undefined ? undefined : await this.#open(file);
    const document = yaml && this.#accept(readAs(externalDocument, yaml));
    if (!document || !yaml || !units) return external;
    for (const [code, values] of Object.entries(document.values)) {
      const unit = units.get(code);
      const path = ['values', code];
      if (!unit) {
        const at = yaml.placeOfKey(['values'], code);
        this.findings.push({ code: 'round.unit-unknown', at, figures: { code } });
        continue;
      }
      const read = this.#accept(readExternal(set, unit, year, values, yaml, path));
      if (read) external.set(code, read);
    }
    return external;
  }

  async #submissions(
    { evidence, misplaced }: RoundFiles,
    set: LoadedSet,
    units: Units | undefined,
    external: External,
    year: number,
  ): Promise<readonly Submission[]> {
    if (evidence.length + misplaced.length === 0) {
      const folder = join(this.#folder, EVIDENCE_FOLDER);
      this.findings.push({ code: 'round.empty', at: { file: folder }, figures: {} });
    }
    const handedIn = new Map<string, { file: string; submission?: Submission }>();
    for (const file of evidence) {
      const yaml = await this.#open(file);
      const code = yaml && this.#accept(readAs(whose, yaml))?.unit.trim();
      if (!yaml || code === undefined) continue;
      // Without a list of units nothing can be said of any code; the list's own faults are told.
      if (!units) continue;
      const unit = units.get(code);
      const earlier = handedIn.get(code);
      const named = basename(file, extname(file)).normalize('NFC');
      if (!unit) this.#report('round.unit-unknown', yaml, ['unit'], { code });
      else if (earlier) {
        const figures = { code, first: earlier.file };
        this.#report('round.submission-duplicate', yaml, ['unit'], figures);
      } else if (named !== code && units.has(named)) {
        // A copy of another unit's file: its answers would count for the wrong one.
        this.#report('round.file-name', yaml, ['unit'], { code, named });
      } else {
        const read = this.#accept(readSubmission(set, unit, year, yaml, external.get(code)));
        handedIn.set(code, { file, ...(read && { submission: read }) });
        if (read) this.#tellOddDays(read, yaml);
      }
    }
    return [...(units?.values() ?? [])].map((unit) => {
      const given = handedIn.get(unit.code)?.submission;
      return given ?? { unit, answers: new Map(), external: external.get(unit.code) ?? new Map() };
    });
  }

  /** Days that are taken as they stand but are hardly meant. */
  #tellOddDays(submission: Submission, yaml: LocatedYaml): void {
    const { code } = submission.unit;
    if (submission.answers.size > 0 && submission.submitted === undefined) {
      const at = yaml.placeOfKey([], 'answers');
      this.findings.push({ code: 'evidence.not-submitted', at, figures: { code } });
    }
    for (const { early, after } of earlySteps(submission)) {
      const steps = { step: early.name, after: after.name };
      const days = { on: formatDate(early.on), afterOn: formatDate(after.on) };
      this.#report('evidence.step-early', yaml, [early.name, 'on'], { code, ...steps, ...days });
    }
  }

  async #open(file: string): Promise<LocatedYaml | undefined> {
    const { yaml, findings } = await openDocument(file);
    this.findings.push(...findings);
    return yaml;
  }

  #accept<T>(read: { value: T } | { findings: readonly Finding[] }): T | undefined {
    if ('value' in read) return read.value;
    this.findings.push(...read.findings);
    return undefined;
  }

  #report(
    code: Finding['code'],
    yaml: LocatedYaml,
    path: readonly PropertyKey[],
    figures: Record<string, string>,
  ): void {
    this.findings.push({ code, at: yaml.place(path), figures });
  }
}
