import { numberFigure } from './check/figures.ts';
import type { Condition, Leaf } from './condition.ts';
import { Decimal } from './decimal.ts';
import { countedFacts, inputFact } from './fact-table.ts';
import {
  type FactDeclaration,
  type FactLayer,
  type FactTable,
  kindOf,
  LARGEST_PLAUSIBLE_RATE,
  readLiteral,
} from './facts.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { LocatedYaml } from './located-yaml.ts';
import { isOperatorName, LIST_OPERATORS, type OperatorName, operatorsFor } from './operators.ts';
import type { ConditionDocument, LeafDocument } from './schema/condition.ts';
import type { SetDocument } from './schema/set.ts';
import { isPlacedCriterion, walkSet } from './walk.ts';

type Path = readonly PropertyKey[];

/** A place in a set where a condition stands, and what it may talk about there. */
interface Site {
  readonly condition: ConditionDocument;
  readonly path: Path;
  readonly layer: FactLayer;
  /** Criterion whose inputs may be named without its id. */
  readonly owner?: string;
  /** Facts of its own instead of the set's. */
  readonly facts?: FactTable;
  /** Restricts to facts of the unit itself. */
  readonly unitOnly?: boolean;
}

/** Bound conditions by the document node they were written as. */
export type BoundConditions = ReadonlyMap<ConditionDocument, Condition>;

/** Completes and type-checks every condition of a set; all faults are collected. */
export function bindConditions(
  document: SetDocument,
  facts: FactTable,
  yaml: LocatedYaml,
): { conditions: BoundConditions; findings: Finding[] } {
  const findings: Finding[] = [];
  const conditions = new Map<ConditionDocument, Condition>();
  for (const site of sitesOf(document)) {
    const binder = new Binder(document, site, site.facts ?? facts, (code, path, figures) =>
      findings.push({ code, at: yaml.place(path), figures }),
    );
    conditions.set(site.condition, binder.bind(site.condition, site.path, []));
  }
  return { conditions, findings };
}

function* sitesOf(document: SetDocument): Generator<Site> {
  for (const placed of walkSet(document)) {
    if (!isPlacedCriterion(placed)) continue;
    const { node, path } = placed;
    const within = (condition: ConditionDocument | undefined, ...rest: PropertyKey[]): Site[] =>
      condition ? [{ condition, path: [...path, ...rest], layer: 'evidence', owner: node.id }] : [];
    yield* within(node.applies, 'applies');
    yield* within(node.evidence?.when, 'evidence', 'when');
    if (node.method.name === 'cases') {
      for (const [index, option] of node.method.cases.entries()) {
        yield* within(option.when, 'method', 'cases', 'cases', index, 'when');
      }
    }
    if (node.method.name === 'deductions') {
      yield* within(node.method.waivedWhen, 'method', 'deductions', 'waivedWhen');
    }
  }
  for (const [index, block] of document.blocks.entries()) {
    if (block.when) {
      const path = ['blocks', index, 'when'];
      yield { condition: block.when, path, layer: 'evidence', unitOnly: true };
    }
  }
  for (const [index, grade] of document.grades.entries()) {
    if (grade.requires) {
      yield { condition: grade.requires, path: ['grades', index, 'requires'], layer: 'result' };
    }
  }
  for (const [index, knockOut] of document.knockOuts.entries()) {
    yield { condition: knockOut.when, path: ['knockOuts', index, 'when'], layer: 'result' };
  }
  for (const [name, condition] of Object.entries(document.conditions)) {
    yield { condition, path: ['conditions', name], layer: 'result' };
  }
  for (const [name, counted] of Object.entries(document.counts)) {
    const path = ['counts', name, 'where'];
    yield { condition: counted.where, path, layer: 'result', facts: countedFacts };
  }
}

type Report = (code: FindingCode, path: Path, figures: Record<string, string>) => void;

class Binder {
  readonly #document: SetDocument;
  readonly #site: Site;
  readonly #facts: FactTable;
  readonly #report: Report;

  constructor(document: SetDocument, site: Site, facts: FactTable, report: Report) {
    this.#document = document;
    this.#site = site;
    this.#facts = facts;
    this.#report = report;
  }

  /** `through` lists the named conditions being written out, to refuse a circle. */
  bind(document: ConditionDocument, path: Path, through: readonly string[]): Condition {
    if ('all' in document) {
      return { all: document.all.map((part, i) => this.bind(part, [...path, 'all', i], through)) };
    }
    if ('any' in document) {
      return { any: document.any.map((part, i) => this.bind(part, [...path, 'any', i], through)) };
    }
    if ('not' in document) return { not: this.bind(document.not, [...path, 'not'], through) };
    if ('condition' in document) return this.#named(document.condition, path, through);
    return this.#leaf(document, path);
  }

  #named(name: string, path: Path, through: readonly string[]): Condition {
    const { conditions } = this.#document;
    const named = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
    if (!named) {
      const allowed = Object.keys(conditions).join(', ');
      this.#report('condition.name-unknown', [...path, 'condition'], { name, allowed });
      return UNBOUND;
    }
    if (through.includes(name)) {
      const circle = [...through, name].join(' → ');
      this.#report('condition.cycle', [...path, 'condition'], { name: circle });
      return UNBOUND;
    }
    return this.bind(named, path, [...through, name]);
  }

  #leaf(leaf: LeafDocument, path: Path): Condition {
    const fact = this.#fact(leaf.fact, [...path, 'fact']);
    if (!fact) return UNBOUND;
    const { declaration } = fact;
    const fit = operatorsFor[kindOf(declaration.type)];
    if (!isOperatorName(leaf.operator) || !fit.includes(leaf.operator)) {
      this.#report('condition.operator-unfit', [...path, 'operator'], {
        operator: leaf.operator,
        fact: leaf.fact,
        type: declaration.type,
        allowed: fit.join(', '),
      });
      return UNBOUND;
    }
    const value = this.#value(leaf, leaf.operator, declaration, [...path, 'value']);
    return value === undefined ? UNBOUND : { fact: fact.name, operator: leaf.operator, value };
  }

  #fact(name: string, path: Path): { name: string; declaration: FactDeclaration } | undefined {
    const local = this.#site.owner && inputFact(this.#site.owner, name);
    const complete = local && this.#facts.has(local) ? local : name;
    const declaration = this.#facts.get(complete);
    if (!declaration || (this.#site.unitOnly && !complete.startsWith('unit.'))) {
      this.#report('condition.fact-unknown', path, { fact: name, allowed: this.#nearby(name) });
      return undefined;
    }
    if (this.#site.layer === 'evidence' && declaration.layer === 'result') {
      this.#report('condition.layer', path, { fact: name });
      return undefined;
    }
    return { name: complete, declaration };
  }

  /** The names an author may have meant: the inputs of the criterion, or all of the same prefix. */
  #nearby(name: string): string {
    const owner = this.#site.owner;
    const own = [...this.#facts.keys()].filter((key) => owner && key.startsWith(`${owner}/`));
    const prefix = name.split(/[./]/)[0] ?? '';
    const alike = [...this.#facts.keys()].filter((key) => key.startsWith(prefix));
    const names = [...own.map((key) => key.slice((owner?.length ?? 0) + 1)), ...alike];
    return [...new Set(names)].slice(0, 12).join(', ');
  }

  #value(
    leaf: LeafDocument,
    operator: OperatorName,
    declaration: FactDeclaration,
    path: Path,
  ): Leaf['value'] | undefined {
    if (typeof leaf.value === 'object' && !Array.isArray(leaf.value) && 'fact' in leaf.value) {
      const other = this.#fact(leaf.value.fact, [...path, 'fact']);
      if (!other) return undefined;
      if (kindOf(other.declaration.type) === kindOf(declaration.type)) return { fact: other.name };
      this.#report('condition.value-unfit', path, {
        found: leaf.value.fact,
        fact: leaf.fact,
        type: declaration.type,
      });
      return undefined;
    }
    const wantsList = LIST_OPERATORS.includes(operator);
    if (Array.isArray(leaf.value) !== wantsList) {
      this.#report('condition.value-unfit', path, {
        found: JSON.stringify(leaf.value),
        fact: leaf.fact,
        type: wantsList ? 'list' : declaration.type,
      });
      return undefined;
    }
    if (typeof leaf.value === 'string') {
      return this.#literal(leaf.value, leaf.fact, declaration, path);
    }
    const texts = leaf.value as readonly string[];
    const values = texts.map((text, i) =>
      this.#literal(text, leaf.fact, declaration, [...path, i]),
    );
    return values.some((value) => value === undefined)
      ? undefined
      : values.filter((value) => value !== undefined);
  }

  #literal(text: string, fact: string, declaration: FactDeclaration, path: Path) {
    const read = readLiteral(declaration, text);
    if ('value' in read) {
      const { value } = read;
      if (declaration.type !== 'percent' || !Decimal.isDecimal(value) || isPlausibleRate(value)) {
        return value;
      }
      this.#report('set.rate-scale', path, { found: numberFigure(value) });
      return undefined;
    }
    this.#report(read.fault, path, {
      found: text,
      fact,
      type: declaration.type,
      ...(declaration.options && { allowed: declaration.options.join(', ') }),
    });
    return undefined;
  }
}

/** A share of 70 would be seventy times all there is, and never reached. */
function isPlausibleRate(value: Decimal): boolean {
  return !value.isNegative() && value.lte(LARGEST_PLAUSIBLE_RATE);
}

/** Stands in for a part that could not be bound; the set is refused, so it is never decided. */
const UNBOUND: Condition = { all: [] };
