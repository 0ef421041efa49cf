import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../criteria/canonical.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import type { LocatedYaml } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import type { Inputs } from '../evidence/inputs.ts';
import { readExternal, readSubmission } from '../evidence/read-submission.ts';
import { externalDocument } from '../evidence/schema.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { type LoadedRound, UNITS_FILE } from './load-round.ts';
import { openDocument } from './open-document.ts';
import { placeUnits } from './place-units.ts';
import { withPointsAdapted } from './points-adapted.ts';
import { roundFiles } from './round-files.ts';

export interface ReadingAgain {
  readonly folder: string;
  readonly loaded: LoadedRound;
  readonly evaluator: ConditionEvaluator;
  /** Points that people gave follow the new maxima in proportion, instead of being refused. */
  readonly keepShares: boolean;
}

export type ReadAgain =
  | { readonly submissions: readonly Submission[] }
  | { readonly findings: readonly Finding[] };

/**
 * The submissions of a round as another version of its set reads them. The files are opened again
 * only when that version changes something they are held against. Points over a new maximum are
 * faults, not cut down; the points a unit claimed for itself are left out, since they were claimed
 * of the old maximum and nothing is scored by them.
 */
export async function readAgain(set: CriteriaSet, reading: ReadingAgain): Promise<ReadAgain> {
  const { loaded, keepShares } = reading;
  const { fell, moved } = comparedMaxima(loaded.set, set);
  const mustRead = fell || (moved && keepShares) || readBy(loaded.set) !== readBy(set);
  return mustRead ? new SecondReader(set, reading).read() : { submissions: loaded.submissions };
}

function comparedMaxima(before: CriteriaSet, after: CriteriaSet) {
  const pairs = after.leaves.map(({ node }) => ({ now: node.max, was: before.byId.get(node.id) }));
  return {
    fell: pairs.some(({ now, was }) => was && now.lt(was.node.max)),
    moved: pairs.some(({ now, was }) => was && !now.eq(was.node.max)),
  };
}

/** What the files of a round are held against, apart from maxima and what is told of them. */
function readBy(set: CriteriaSet): string {
  const { period, unitGroups, attributes, blocks, conditions, evidenceKinds, leaves } = set;
  const criteria = leaves.map(({ node, ancestors }) => ({
    id: node.id,
    for: [...ancestors, node].map((one) => one.for),
    inputs: node.inputs,
    period: node.period,
    survey: node.method.name === 'survey' && node.method,
    step: node.method.name === 'awarded' ? node.method.step : undefined,
  }));
  return canonicalJson({
    period,
    unitGroups,
    attributes,
    blocks,
    conditions,
    evidenceKinds,
    criteria,
  });
}

const whose = z.looseObject({ unit: z.string() });

class SecondReader {
  readonly #set: CriteriaSet;
  readonly #reading: ReadingAgain;
  readonly #findings: Finding[] = [];

  constructor(set: CriteriaSet, reading: ReadingAgain) {
    this.#set = set;
    this.#reading = reading;
  }

  async read(): Promise<ReadAgain> {
    const { folder, loaded } = this.#reading;
    const { year } = loaded.round;
    const units = await this.#units();
    const files = await roundFiles(folder);
    const external = await this.#external(files.external, units, year);
    const handedIn = new Map<string, Submission>();
    for (const file of files.evidence) {
      const yaml = await this.#open(file);
      const code = yaml && this.#accept(readAs(whose, yaml))?.unit.trim();
      const unit = units.get(code ?? '');
      if (!yaml || !unit) continue;
      const read = readSubmission(this.#set, unit, year, yaml, external.get(unit.code));
      const submission = this.#accept(read);
      if (submission) handedIn.set(unit.code, submission);
    }
    if (this.#findings.some(isFault)) return { findings: this.#findings };
    const submissions = [...units.values()].map(
      (unit) =>
        handedIn.get(unit.code) ?? {
          unit,
          answers: new Map(),
          external: external.get(unit.code) ?? new Map(),
        },
    );
    return { submissions };
  }

  /** Which block a unit is in may itself be what was changed. */
  async #units(): Promise<ReadonlyMap<string, Unit>> {
    const yaml = await this.#open(join(this.#reading.folder, UNITS_FILE));
    if (!yaml) return new Map();
    const { units, findings } = await placeUnits(this.#set, yaml, this.#reading.evaluator);
    this.#findings.push(...findings);
    return units;
  }

  async #external(
    file: string | undefined,
    units: ReadonlyMap<string, Unit>,
    year: number,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, Inputs>>> {
    const external = new Map<string, ReadonlyMap<string, Inputs>>();
    const yaml = file === undefined ? undefined : await this.#open(file);
    const document = yaml && this.#accept(readAs(externalDocument, yaml));
    if (!yaml || !document) return external;
    for (const [code, values] of Object.entries(document.values)) {
      const unit = units.get(code);
      if (!unit) continue;
      const read = readExternal(this.#set, unit, year, values, yaml, ['values', code]);
      const accepted = this.#accept(read);
      if (accepted) external.set(code, accepted);
    }
    return external;
  }

  async #open(file: string): Promise<LocatedYaml | undefined> {
    const { yaml, findings } = await openDocument(file);
    this.#findings.push(...findings);
    const { loaded, keepShares } = this.#reading;
    return yaml && withPointsAdapted(yaml, loaded.set, this.#set, keepShares);
  }

  #accept<T>(read: { value: T } | { findings: readonly Finding[] }): T | undefined {
    if ('value' in read) return read.value;
    this.#findings.push(...read.findings);
    return undefined;
  }
}
