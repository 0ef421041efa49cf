import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { dateInYear, type IsoDate, type YearlyDate } from '../criteria/dates.ts';
import { Decimal } from '../criteria/decimal.ts';
import { inputFact } from '../criteria/fact-table.ts';
import type { FactValue } from '../criteria/facts.ts';
import type { FormCondition, FormCriterion } from '../criteria/form.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import type { Graduated } from '../criteria/schema/method.ts';
import type { CriterionEvidence } from '../evidence/in-view.ts';
import type { Cohort } from './cohort.ts';
import type { DecidedEvidence } from './decided-evidence.ts';
import type { Best, CriterionContext } from './methods/method.ts';
import type { Missing } from './score-sheet.ts';
import type { Verdict } from './verdict.ts';

const NOTHING_MISSING: readonly Missing[] = [];

/**
 * What methods see of one unit, one criterion after the other: its inputs, verdicts and deadlines.
 * Notes what was asked for and not there. One for a whole unit, because there are many units.
 */
export class UnitContext implements CriterionContext {
  private readonly set: CriteriaSet;
  readonly decided: DecidedEvidence;
  private readonly cohort: Cohort;
  private current: FormCriterion | undefined;
  private answered: CriterionEvidence | undefined;
  private noted: Map<string, Missing> | undefined;

  constructor(set: CriteriaSet, decided: DecidedEvidence, cohort: Cohort) {
    this.set = set;
    this.decided = decided;
    this.cohort = cohort;
  }

  /** Turns to a criterion; what was noted for the one before is forgotten. */
  turnTo(onForm: FormCriterion): void {
    this.current = onForm;
    this.answered = this.decided.criteria[onForm.leaf];
    this.noted = undefined;
  }

  private get criterion(): Criterion {
    if (!this.current) throw new Error('no criterion is being scored');
    return this.current.placed.node;
  }

  get evidence(): CriterionEvidence {
    if (!this.answered) throw new Error(`${this.criterion.id} is not on the form of this unit`);
    return this.answered;
  }

  /** What the criterion asked for so far and nobody gave. */
  get missing(): readonly Missing[] {
    return this.noted ? [...this.noted.values()] : NOTHING_MISSING;
  }

  private input(name: string): FactValue | undefined {
    const value = this.evidence.inputs.get(name);
    if (value === undefined) this.note(inputFact(this.criterion.id, name));
    return value;
  }

  // The types of inputs were checked when the evidence was read, the methods' when the set was.

  decimal(name: string): Decimal | undefined {
    return this.input(name) as Decimal | undefined;
  }

  yesNo(name: string): boolean | undefined {
    return this.input(name) as boolean | undefined;
  }

  text(name: string): string | undefined {
    return this.input(name) as string | undefined;
  }

  date(name: string): IsoDate | undefined {
    if (name !== 'submission.date') return this.input(name) as IsoDate | undefined;
    const { submitted } = this.decided.submission;
    if (!submitted) this.note(name);
    return submitted;
  }

  verdict({ index }: FormCondition): Verdict {
    const verdict = this.decided.verdicts[index];
    if (!verdict) throw new Error(`a condition of ${this.criterion.id} was not decided`);
    if (verdict.outcome === 'undecided') {
      for (const fact of verdict.missing) this.note(fact);
    }
    return verdict;
  }

  graduated(number: Graduated): Decimal {
    if (Decimal.isDecimal(number)) return number;
    if ('value' in number) return number.value;
    const fact = this.decided.facts.get(number.by);
    const key = fact?.state === 'known' ? String(fact.value) : '';
    const value = number.values[key];
    if (!value)
      throw new Error(`no number for ${number.by} = ${key}, although values were checked`);
    return value;
  }

  day(date: YearlyDate): IsoDate {
    return dateInYear(date, this.decided.year);
  }

  best(): Best {
    const best = this.cohort.best(this.decided.submission.unit.block, this.criterion.id);
    if (best.waitingFor.length > 0) {
      this.miss('units', { kind: 'units', units: best.waitingFor });
    }
    return best;
  }

  private note(fact: string): void {
    const slash = fact.indexOf('/');
    const owner = slash < 0 ? undefined : this.set.byId.get(fact.slice(0, slash))?.node;
    const input = owner && 'inputs' in owner ? owner.inputs[fact.slice(slash + 1)] : undefined;
    this.miss(fact, { kind: 'input', fact, by: input?.by ?? 'unit' });
  }

  private miss(key: string, missing: Missing): void {
    this.noted ??= new Map();
    this.noted.set(key, missing);
  }
}
