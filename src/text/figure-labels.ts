import type { FindingCode } from '../criteria/finding.ts';
import type { CodeLabels } from './catalogue/labels.ts';

type Kinds = Readonly<Record<string, keyof CodeLabels>>;

/** Figures that are codes of ours, not words of the author: which label table translates them. */
export const LABELLED: Readonly<Partial<Record<FindingCode, Kinds>>> = {
  'file.unreadable': { reason: 'fileReason' },
  'annex.not-annex': { kind: 'otherWorkbook' },
  'annex.not-word': { kind: 'otherWorkbook' },
  'workbook.not-workbook': { kind: 'otherWorkbook' },
  'workbook.too-large': { what: 'excess' },
  'yaml.syntax': { reason: 'yamlReason' },
  'value.type': { expected: 'type' },
  'value.too-long': { field: 'field' },
  'value.too-many': { field: 'field' },
  'condition.operator-unfit': { type: 'type' },
  'condition.value-unfit': { type: 'type' },
  'set.id-duplicate': { what: 'list' },
  'set.not-a-set': { kind: 'otherFile' },
  'set.reference-unknown': { what: 'referred' },
  'set.fact-type': { found: 'type', allowed: 'type' },
  'set.input-type': { found: 'type', allowed: 'type' },
  'set.options-empty': { what: 'declared', type: 'type' },
  'set.cap-over-sum': { part: 'part' },
  'set.deadline-twice': { kind: 'deadline' },
  'set.deadline-missing': { kind: 'deadline' },
  'form.sheet-missing': { sheet: 'formSheet' },
  'form.column-missing': { column: 'formColumn' },
  'form.cell-empty': { field: 'formColumn' },
  'register.column-missing': { column: 'registerColumn' },
  'register.cell-empty': { column: 'registerColumn' },
  'evidence.input-not-yours': { by: 'giver' },
  'evidence.over-assigned': { view: 'view' },
};

/** Figures that are numbers with a decimal point wherever they occur. */
export const NUMBERS: ReadonlySet<string> = new Set([
  'below',
  'cap',
  'expected',
  'from',
  'high',
  'limit',
  'limitValue',
  'low',
  'max',
  'min',
  'number',
  'percent',
  'previous',
  'rate',
  'step',
  'sum',
  'value',
]);

/** Codes whose `found` is a number of ours, not the text somebody wrote. */
export const NUMBER_FOUND: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'number.negative',
  'number.not-positive',
  'number.out-of-range',
  'number.decimals',
  'set.award-over-max',
  'set.award-none-at-max',
  'set.bands-open',
  'set.cap-over-max',
  'set.floor-over-max',
  'set.tiers-order',
  'set.grade-threshold',
  'set.grades-order',
  'set.rate-scale',
  'evidence.points-over-max',
  'evidence.points-step',
]);

/** Figures that count something, with a mark for thousands. */
export const COUNTS: ReadonlySet<string> = new Set(['length', 'count', 'most']);

/** Figures that list names with a number in brackets: `1.1 (2.5), 1.2 (4)`. */
export const NUMBERED_LISTS: ReadonlySet<string> = new Set(['children', 'items']);
