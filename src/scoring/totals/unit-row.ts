import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { dayNumber, daysBetween, type IsoDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { documentsFact, inputFact } from '../../criteria/fact-table.ts';
import type { FactValue } from '../../criteria/facts.ts';
import { formOf } from '../../criteria/form.ts';
import type { InputType } from '../../criteria/schema/criterion.ts';
import { acceptedDocuments } from '../../evidence/accepted-documents.ts';
import type { UnitEvidence } from '../../evidence/evidence-facts.ts';
import { isAwaiting } from '../../evidence/in-view.ts';
import { selfScoreDeadline } from '../../evidence/period.ts';
import type { Cohort } from '../cohort.ts';
import { billionths, GIVEN_UP } from './whole-numbers.ts';

/** What a unit said and what was decided on it, a number a slot; NaN where nothing is known. */
export type UnitRow = Float64Array;

/** How many decimals a slot keeps of numbers: counts are whole, rates have six. */
export interface Slot {
  readonly index: number;
  readonly decimals: number;
  readonly type: InputType;
  /** Of a choice, whose slot holds the place of the option chosen; of several, a bit for each chosen. */
  readonly options: readonly string[];
}

interface Filler {
  readonly slot: Slot;
  fill(evidence: UnitEvidence, cohort: Cohort): number;
}

const RATE_DECIMALS = 6;

/** Where each answer of the units of one group stands in a row. */
export class Slots {
  readonly #set: CriteriaSet;
  readonly #byName = new Map<string, Slot>();
  readonly #fillers: Filler[] = [];

  constructor(set: CriteriaSet, unitGroup: string) {
    this.#set = set;
    for (const [name, attribute] of Object.entries(set.attributes)) {
      const options = Object.keys(attribute.options ?? {});
      this.#add(`unit.${name}`, attribute.type, options, (slot, { submission }) =>
        written(submission.unit.attributes.get(name), slot),
      );
    }
    for (const { placed, leaf } of formOf(set, unitGroup).criteria) {
      const criterion = placed.node;
      const { id } = criterion;
      for (const [name, { type, options }] of Object.entries(criterion.inputs)) {
        this.#add(inputFact(id, name), type, Object.keys(options ?? {}), (slot, { criteria }) =>
          written(criteria[leaf]?.inputs.get(name), slot),
        );
      }
      this.#add(documentsFact(id), 'count', [], (_, { criteria, year }) => {
        const { documents = [] } = criteria[leaf] ?? {};
        return acceptedDocuments(set, criterion, documents, year).length;
      });
      this.#add(explanationSlot(id), 'yesNo', [], (_, { criteria }) =>
        Number(criteria[leaf]?.explanation !== undefined),
      );
      this.#add(awaitsSlot(id), 'yesNo', [], (_, { criteria }) => {
        const evidence = criteria[leaf];
        return Number(!evidence || isAwaiting(evidence));
      });
      this.#add(pointsSlot(id), 'points', [], (_, { criteria }) => {
        const points = criteria[leaf]?.change?.points;
        return points ? billionths(points) : NO_DECISION;
      });
      if (criterion.method.name !== 'relative') continue;
      const measured = criterion.inputs[criterion.method.input]?.type ?? 'number';
      this.#add(bestSlot(id), measured, [], (slot, { submission: { unit } }, cohort) => {
        const { value, waitingFor } = cohort.best(unit.block, id);
        return waitingFor.length > 0 ? GIVEN_UP : written(value, slot);
      });
    }
    this.#add('submission.date', 'date', [], (_, { submission: { submitted } }) =>
      submitted ? dayNumber(submitted) : GIVEN_UP,
    );
    this.#add('submission.daysLate', 'count', [], (_, { submission: { submitted }, year }) => {
      const deadline = selfScoreDeadline(set, year);
      return deadline && submitted ? Math.max(0, daysBetween(deadline, submitted)) : GIVEN_UP;
    });
    this.#add('submission.received', 'yesNo', [], (_, { submission: { submitted } }) =>
      Number(submitted !== undefined),
    );
  }

  get(name: string): Slot | undefined {
    return this.#byName.get(name);
  }

  row(evidence: UnitEvidence, cohort: Cohort): UnitRow {
    const row = new Float64Array(this.#fillers.length);
    for (const { slot, fill } of this.#fillers) row[slot.index] = fill(evidence, cohort);
    return row;
  }

  /** Whether a fact belongs to a criterion that these units do not have. */
  isOffForm(name: string): boolean {
    const slash = name.indexOf('/');
    return slash > 0 && !this.#byName.has(name) && this.#set.facts.has(name);
  }

  #add(
    name: string,
    type: InputType,
    options: readonly string[],
    find: (slot: Slot, evidence: UnitEvidence, cohort: Cohort) => number,
  ): void {
    const decimals = type === 'count' ? 0 : RATE_DECIMALS;
    const slot = { index: this.#fillers.length, decimals, type, options };
    this.#byName.set(name, slot);
    this.#fillers.push({ slot, fill: (evidence, cohort) => find(slot, evidence, cohort) });
  }
}

/** No reviewer set the points. Points themselves are never negative. */
export const NO_DECISION = -1;

export function explanationSlot(id: string): string {
  return `${id}#explanation`;
}

export function awaitsSlot(id: string): string {
  return `${id}#awaits`;
}

export function pointsSlot(id: string): string {
  return `${id}#points`;
}

/** The best value of the unit's block, for a criterion measured against the others. */
export function bestSlot(id: string): string {
  return `${id}#best`;
}

/** A value as its slot holds it; a text has no number. */
function written(value: FactValue | undefined, { decimals, type, options }: Slot): number {
  if (Array.isArray(value)) return bits(options, value);
  if (Decimal.isDecimal(value)) return value.toWhole(decimals) ?? GIVEN_UP;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') return GIVEN_UP;
  if (type === 'date') return dayNumber(value as IsoDate);
  const place = options.indexOf(value);
  return type === 'choice' && place >= 0 ? place : GIVEN_UP;
}

/** A bit for each option chosen; NaN where there are more options than bits, or one is unknown. */
export function bits(options: readonly string[], chosen: readonly string[]): number {
  if (options.length > MOST_OPTIONS) return GIVEN_UP;
  let mask = 0;
  for (const option of chosen) {
    const place = options.indexOf(option);
    if (place < 0) return GIVEN_UP;
    mask |= 1 << place;
  }
  return mask;
}

const MOST_OPTIONS = 30;
