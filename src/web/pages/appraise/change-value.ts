import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { DecisionPart } from '../../../round/decision-standing.ts';
import type { DecisionValue } from '../../api/appraisal.ts';
import { pieceOf } from './deciding.ts';
import { inputsOf } from './input-words.ts';
import type { Task } from './task.ts';

type Written = string | readonly string[];

/** What is filled in to change what a unit said. */
export interface Changes {
  readonly how: 'inputs' | 'points';
  readonly inputs: Readonly<Record<string, Written | undefined>>;
  readonly points: string;
  readonly reason: string;
}

/** The inputs as they are written. */
export type Inputs = Readonly<Record<string, Written>>;

/**
 * The inputs that a decision is laid over: those of the unit, for the council with those of the
 * appraisal on them. Points of the appraisal give way to any input that is decided again, be it as the
 * unit said it: then there is nothing that need not be told.
 */
export function laidUnder(task: Task, part: DecisionPart): Inputs {
  const said = inputsOf(pieceOf(task, 'answer')?.value);
  if (part !== 'council') return said;
  const judged = appraisalOf(task);
  return judged?.points === undefined ? { ...said, ...inputsOf(judged) } : {};
}

/** What the form begins with: the decision that stands, laid over what was there before it. */
export function startingFrom(task: Task, part: DecisionPart, hasInputs: boolean): Changes {
  const own = pieceOf(task, part)?.value as DecisionValue | undefined;
  const agrees = part === 'council' && own?.accept !== undefined;
  const stands = (agrees ? undefined : own) ?? appraisalOf(task) ?? {};
  const said = inputsOf(pieceOf(task, 'answer')?.value);
  return {
    how: stands.points !== undefined || !hasInputs ? 'points' : 'inputs',
    inputs: { ...said, ...laidUnder(task, part), ...inputsOf(stands) },
    points: stands.points ?? '',
    reason: stands.reason ?? '',
  };
}

/** The last word of the appraisers: the second appraisal takes the place of the first. */
function appraisalOf(task: Task): DecisionValue | undefined {
  return (pieceOf(task, 'second-appraisal') ?? pieceOf(task, 'appraisal'))?.value as
    | DecisionValue
    | undefined;
}

/**
 * The decision that the form stands for: only inputs that differ from those it is laid over, and those
 * the appraiser gives.
 *
 * @returns nothing while there is nothing to save
 */
export function decisionFrom(
  criterion: Criterion,
  under: Inputs,
  { how, inputs, points, reason }: Changes,
): DecisionValue | undefined {
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  if (how === 'points') {
    return points.trim() === '' ? undefined : { points: points.trim(), ...why };
  }
  const changed = Object.entries(inputs).flatMap(([name, written]) => {
    if (isEmpty(written) || isSame(written, under[name])) return [];
    const by = criterion.inputs[name]?.by;
    return by === 'unit' || by === 'appraiser' ? [[name, plain(written)] as const] : [];
  });
  return changed.length === 0 ? undefined : { inputs: Object.fromEntries(changed), ...why };
}

/** What the unit wrote is changed only for a reason; what the appraiser gives speaks for itself. */
export function needsReason(criterion: Criterion, value: DecisionValue): boolean {
  if (value.points !== undefined) return true;
  return Object.keys(value.inputs ?? {}).some((name) => criterion.inputs[name]?.by === 'unit');
}

function isEmpty(written: Written | undefined): written is undefined {
  if (written === undefined) return true;
  return typeof written === 'string' ? written.trim() === '' : written.length === 0;
}

function isSame(written: Written, before: Written | undefined): boolean {
  return JSON.stringify([written].flat()) === JSON.stringify([before].flat());
}

function plain(written: Written | undefined): string | string[] {
  if (written === undefined) return '';
  return typeof written === 'string' ? written.trim() : [...written];
}
