import { conditionOf } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { formOf } from '../../criteria/form.ts';
import type { ConditionDocument } from '../../criteria/schema/condition.ts';
import type { Criterion, Input } from '../../criteria/schema/criterion.ts';
import type { Graduated } from '../../criteria/schema/method.ts';
import { periodOf, selfScoreDeadline } from '../../evidence/period.ts';
import type { Calculation } from './calculation.ts';
import { conditionFormula, type FindFact } from './condition-formulas.ts';
import { entryRule } from './entries.ts';
import { entryFact, isFilled } from './entry-formulas.ts';
import { type FactFormula, inapplicableFact, knownFact, missingFact } from './fact-formulas.ts';
import { type FormInput, valuesBefore } from './form.ts';
import { criterionKey, inputKey, optionKey } from './form-lines.ts';
import { type Formula, iff, or, serialOf, str } from './formula.ts';
import type { Lists } from './lists.ts';
import { plainTitle } from './option-titles.ts';
import { DOCUMENT_COLUMNS, type Places } from './places.ts';

/** Which reading of the entries a chain of formulas follows: what was there before, or with changes. */
export type Reading = 'before' | 'reviewed';

/**
 * The facts of one form as formulas. One chain a reading: on a reviewer's form the unit's score and
 * the reviewed score are worked out side by side.
 */
export class Chain {
  readonly form: FormInput;
  readonly places: Places;
  readonly calculation: Calculation;
  readonly lists: Lists;
  readonly reading: Reading;
  readonly #raw = new Map<string, FactFormula>();
  readonly #inputs = new Map<string, FactFormula>();
  readonly #invalid = new Map<string, Formula>();
  readonly #documents = new Map<string, Formula>();
  readonly #applies = new Map<string, Formula | undefined | 'open'>();
  readonly #criteria: ReadonlyMap<string, Criterion>;
  readonly #unknowable = new Set<string>();
  #submitted: FactFormula | undefined;

  constructor(
    form: FormInput,
    places: Places,
    calculation: Calculation,
    lists: Lists,
    reading: Reading,
  ) {
    this.form = form;
    this.places = places;
    this.calculation = calculation;
    this.lists = lists;
    this.reading = reading;
    const { criteria } = formOf(form.set, form.unit.group);
    this.#criteria = new Map(criteria.map(({ placed }) => [placed.node.id, placed.node]));
  }

  get criteria(): ReadonlyMap<string, Criterion> {
    return this.#criteria;
  }

  /** An input of a criterion that is on the form, with the input it may not exceed taken into account. */
  input(criterion: Criterion, name: string): FactFormula {
    const key = inputKey(criterion.id, name);
    const known = this.#inputs.get(key);
    if (known) return known;
    const raw = this.#rawInput(criterion, name);
    const limit = criterion.inputs[name]?.atMost;
    const fact =
      limit === undefined ? raw : this.#limited(raw, this.#rawInput(criterion, limit), key);
    this.#inputs.set(key, fact);
    return fact;
  }

  /** 1 when something is entered that is no value of the input; what stood before is not looked at. */
  invalid(criterion: Criterion, name: string): Formula | undefined {
    this.input(criterion, name);
    return this.#invalid.get(inputKey(criterion.id, name));
  }

  /** 1 when the reviewer entered a value for an input, valid or not yet; nothing off review forms. */
  entered(criterion: Criterion, name: string): Formula | undefined {
    const input = criterion.inputs[name];
    if (this.form.kind === 'self' || !input || input.by === 'external') return undefined;
    const cells =
      input.type === 'choices'
        ? Object.keys(input.options ?? {}).map((option) => optionKey(criterion.id, name, option))
        : [inputKey(criterion.id, name)];
    const filled = cells.map((key) => isFilled(this.places.score('changedEntry', key)));
    return `IF(${or(...filled)},1,0)`;
  }

  /** Marks a criterion whose method looks at what a form cannot know. */
  markUnknowable(criterion: Criterion): void {
    this.#unknowable.add(criterion.id);
  }

  isUnknowable(criterion: Criterion): boolean {
    return this.#unknowable.has(criterion.id);
  }

  #limited(fact: FactFormula, limit: FactFormula, key: string): FactFormula {
    const over = `AND(${fact.state}=1,${limit.state}=1,${fact.value}>${limit.value})`;
    const state = this.calculation.add(`${key}: at most`, iff(over, '2', fact.state));
    const invalid = this.#invalid.get(key);
    if (invalid) {
      const either = iff(or(`${invalid}=1`, over), '1', '0');
      this.#invalid.set(key, this.calculation.add(`${key}: invalid or over`, either));
    }
    return { ...fact, state };
  }

  #rawInput(criterion: Criterion, name: string): FactFormula {
    const key = inputKey(criterion.id, name);
    const known = this.#raw.get(key);
    if (known) return known;
    const input = criterion.inputs[name];
    if (!input) throw new Error(`criterion ${criterion.id} has no input ${name}`);
    const fact = this.#makeInput(criterion, name, input, key);
    this.#raw.set(key, fact);
    return fact;
  }

  #makeInput(criterion: Criterion, name: string, input: Input, key: string): FactFormula {
    const isSelf = this.form.kind === 'self';
    const before = valuesBefore(this.form, criterion.id).get(name);
    // What others give is known beforehand or not at all.
    const constant = before === undefined ? missingFact(input.type) : knownFact(input.type, before);
    if (isSelf)
      return input.by === 'unit' ? this.#entry(criterion, name, input, 'entry') : constant;
    if (this.reading === 'before' || input.by === 'external') return constant;
    const changed = this.#entry(criterion, name, input, 'changedEntry');
    const filled = iff(`${changed.state}=1`, '1', constant.state);
    const state = this.calculation.add(`${key}: reviewed state`, filled);
    const over = (own: Formula, earlier: Formula) =>
      this.calculation.add(`${key}: reviewed`, iff(`${changed.state}=1`, own, earlier));
    if (changed.options) {
      const options = new Map(
        [...changed.options].map(([option, own]) => [
          option,
          over(own, constant.options?.get(option) ?? '0'),
        ]),
      );
      return { kind: changed.kind, state, value: '0', options };
    }
    return { kind: changed.kind, state, value: over(changed.value, constant.value) };
  }

  #entry(
    criterion: Criterion,
    name: string,
    input: Input,
    column: 'entry' | 'changedEntry',
  ): FactFormula {
    const { set, round, labels } = this.form;
    const key = inputKey(criterion.id, name);
    const rule = entryRule(set, criterion, name, input, round.year);
    const words = { yes: labels.yes, no: labels.no };
    const read = (cell: Formula, label: string) =>
      entryFact(this.calculation, this.lists, cell, rule, words, label);
    if (input.type !== 'choices') {
      const cell = this.places.score(column, key);
      const fact = read(cell, key);
      const invalid = iff(`AND(${isFilled(cell)},${fact.state}<>1)`, '1', '0');
      this.#invalid.set(key, this.calculation.add(`${key}: invalid`, `IFERROR(${invalid},1)`));
      return fact;
    }
    const options = new Map<string, Formula>();
    const states: Formula[] = [];
    const cells: Formula[] = [];
    for (const option of Object.keys(input.options ?? {})) {
      const row = optionKey(criterion.id, name, option);
      const cell = this.places.score(column, row);
      const fact = read(cell, row);
      options.set(option, fact.value);
      states.push(fact.state);
      cells.push(cell);
    }
    const complete = `AND(${states.map((state) => `${state}=1`).join(',')})`;
    const state = this.calculation.add(`${key}: state`, iff(complete, '1', '2'));
    const begun = `OR(${cells.map(isFilled).join(',')})`;
    const invalid = iff(`AND(${begun},${state}<>1)`, '1', '0');
    this.#invalid.set(key, this.calculation.add(`${key}: invalid`, `IFERROR(${invalid},1)`));
    return { kind: 'choices', state, value: '0', options };
  }

  /** The day the form is handed in: an entry of the unit, for a reviewer what was received. */
  submitted(): FactFormula {
    if (this.#submitted) return this.#submitted;
    const { form } = this;
    if (form.kind === 'self') {
      const cell = this.places.cover('submitted');
      const rule = { type: 'date' } as const;
      const words = { yes: form.labels.yes, no: form.labels.no };
      this.#submitted = entryFact(this.calculation, this.lists, cell, rule, words, 'submitted');
    } else {
      const day = form.submission?.submitted;
      this.#submitted = day ? knownFact('date', day) : missingFact('date');
    }
    return this.#submitted;
  }

  /** Number of documents that count as evidence, by the rule of `acceptedDocuments`. */
  documents(criterion: Criterion): Formula {
    const known = this.#documents.get(criterion.id);
    if (known) return known;
    const { set, round } = this.form;
    const cited = DOCUMENT_COLUMNS.filter((name) => this.places.has(name)).map((name) =>
      this.places.score(name, criterionKey(criterion.id)),
    );
    const joined = cited.join('&","&');
    const marked = `LOWER(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(","&${joined}&","," ",""),";",","),CHAR(10),","))`;
    const hay = this.calculation.add(`${criterion.id}: cited`, marked);
    const id = this.places.register('id');
    const kind = this.places.register('kind');
    const date = this.places.register('date');
    const tests = [`(LEN(${id})>0)`, `ISNUMBER(SEARCH(","&LOWER(${id})&",",${hay}))`];
    const rule = criterion.evidence;
    if (rule) {
      const kinds = rule.kinds.map((key) => `(${kind}=${str(plainTitle(this.kindTitle(key)))})`);
      tests.push(`((${kinds.join('+')})>0)`);
      if (rule.dated === 'inPeriod') {
        const { from, to } = periodOf(set, criterion, round.year);
        tests.push(
          `ISNUMBER(${date})`,
          `(${date}>=${serialOf(from)})`,
          `(${date}<=${serialOf(to)})`,
        );
      }
    }
    const count = this.calculation.add(
      `${criterion.id}: documents`,
      `IFERROR(SUMPRODUCT(${tests.map((test) => `(${test})`).join('*')}*1),0)`,
    );
    this.#documents.set(criterion.id, count);
    return count;
  }

  kindTitle(key: string): string {
    return this.form.set.evidenceKinds[key] ?? key;
  }

  /**
   * Whether a criterion applies, decided as `decideEvidence` does. Nothing when a form cannot tell,
   * which includes criteria that each wait for the other.
   */
  applies(criterion: Criterion): Formula | undefined {
    if (!criterion.applies) return '1';
    const known = this.#applies.get(criterion.id);
    if (known === 'open') return undefined;
    if (known !== undefined || this.#applies.has(criterion.id)) return known;
    this.#applies.set(criterion.id, 'open');
    const code = this.condition(criterion.applies, `${criterion.id}: applies`, criterion.id);
    this.#applies.set(criterion.id, code);
    return code;
  }

  /** @param owner criterion whose `applies` this is: its own inputs are not excused by itself */
  condition(document: ConditionDocument, label: string, owner?: string): Formula | undefined {
    const find: FindFact = (name) => this.fact(name, owner);
    return conditionFormula(this.calculation, conditionOf(this.form.set, document), find, label);
  }

  fact(name: string, owner?: string): FactFormula | undefined {
    const { set, unit, round } = this.form;
    const slash = name.indexOf('/');
    if (slash >= 0) return this.#criterionFact(name.slice(0, slash), name.slice(slash + 1), owner);
    if (name === 'unit.group') return knownFact('choice', unit.group);
    if (name.startsWith('unit.')) {
      const attribute = name.slice('unit.'.length);
      const type = set.attributes[attribute]?.type ?? 'text';
      const value = unit.attributes.get(attribute);
      return value === undefined ? missingFact(type) : knownFact(type, value);
    }
    const submitted = this.submitted();
    switch (name) {
      case 'submission.date':
        return submitted;
      case 'submission.received':
        // While the form is being filled in nobody knows yet whether it will be handed in.
        return { kind: 'yesNo', state: submitted.state, value: '1' };
      case 'submission.daysLate': {
        const deadline = selfScoreDeadline(set, round.year);
        if (!deadline) return inapplicableFact('count');
        const value = `MAX(0,${submitted.value}-${serialOf(deadline)})`;
        return { kind: 'decimal', state: submitted.state, value };
      }
      default:
        return undefined;
    }
  }

  #criterionFact(id: string, name: string, owner: string | undefined): FactFormula | undefined {
    const criterion = this.#criteria.get(id);
    if (!criterion) {
      const type = this.form.set.facts.get(`${id}/${name}`)?.type ?? 'text';
      return inapplicableFact(type);
    }
    const documents = name === 'evidence.documents';
    const fact: FactFormula = documents
      ? { kind: 'decimal', state: '1', value: this.documents(criterion) }
      : this.input(criterion, name);
    if (!criterion.applies || id === owner) return fact;
    const applies = this.applies(criterion);
    if (applies === undefined) return undefined;
    const empty = documents ? `${fact.value}=0` : `${fact.state}=2`;
    const state = iff(`AND(${empty},OR(${applies}=0,${applies}=3))`, '3', fact.state);
    return { ...fact, state: this.calculation.add(`${id}/${name}: excused`, state) };
  }

  /** A number that differs by an attribute of the unit, which is known when the form is made. */
  graduated(number: Graduated): Decimal | undefined {
    if (Decimal.isDecimal(number)) return number;
    if ('value' in number) return number.value;
    const { unit } = this.form;
    const value =
      number.by === 'unit.group'
        ? unit.group
        : unit.attributes.get(number.by.slice('unit.'.length));
    return value === undefined ? undefined : number.values[String(value)];
  }
}
