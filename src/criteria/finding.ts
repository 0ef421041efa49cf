/** Where a fault stands: a file with line and column and the key path, or a sheet and cell. */
export interface Place {
  readonly file: string;
  /** 1-based; absent when the fault concerns the file as a whole. */
  readonly line?: number;
  readonly column?: number;
  /** Keys from the top of the document, `criteria.0.max`; empty for the whole document. */
  readonly path?: string;
  /** Of a workbook: the sheet, and the cell as `B7`. */
  readonly sheet?: string;
  readonly cell?: string;
}

/**
 * A fault found in a regulation, a submission or a document: a value, never an exception.
 * The sentence a person reads is made from `code` and `figures` at the edge (`text/`).
 */
export interface Finding {
  /** Stable English code such as `set.maxima-sum`; every code has a sentence in each language. */
  readonly code: FindingCode;
  readonly at: Place;
  /** What the sentence needs: the offending text, the expected figure, the names allowed. */
  readonly figures: Readonly<Record<string, string>>;
}

/** All the ways input can be wrong; the catalogue in `text/` must name each (type-checked). */
export type FindingCode =
  | 'file.empty'
  | 'file.too-large'
  | 'file.unreadable'
  | 'file.not-utf8'
  | 'annex.not-word'
  | 'annex.no-table'
  | 'annex.sum'
  | 'annex.total'
  | 'annex.number-repeated'
  | 'annex.maximum-missing'
  | 'annex.maximum-unreadable'
  | 'annex.rule-figures'
  | 'annex.grades-gap'
  | 'annex.review-foreign'
  | 'annex.review-answer'
  | 'annex.review-rule'
  | 'set.to-confirm'
  | 'workbook.not-workbook'
  | 'workbook.encrypted'
  | 'workbook.macros'
  | 'workbook.damaged'
  | 'workbook.dangerous'
  | 'workbook.too-large'
  | 'workbook.external-links'
  | 'cell.not-a-number'
  | 'cell.number-in-words'
  | 'cell.not-whole'
  | 'cell.rate-unclear'
  | 'cell.not-yes-no'
  | 'cell.formula-error'
  | 'cell.not-calculated'
  | 'cell.legacy-text'
  | 'yaml.syntax'
  | 'yaml.duplicate-key'
  | 'yaml.alias'
  | 'yaml.anchor'
  | 'text.normalised'
  | 'key.unknown'
  | 'key.missing'
  | 'value.type'
  | 'value.not-allowed'
  | 'value.pattern'
  | 'value.empty'
  | 'value.one-of'
  | 'number.ambiguous'
  | 'number.unreadable'
  | 'number.percent-sign'
  | 'number.rate-unclear'
  | 'number.negative'
  | 'number.not-positive'
  | 'number.not-whole'
  | 'number.out-of-range'
  | 'number.decimals'
  | 'date.format'
  | 'date.impossible'
  | 'date.order'
  | 'condition.shape'
  | 'condition.fact-unknown'
  | 'condition.operator-unfit'
  | 'condition.value-unfit'
  | 'condition.name-unknown'
  | 'condition.cycle'
  | 'condition.layer'
  | 'set.id-duplicate'
  | 'set.reference-unknown'
  | 'set.fact-type'
  | 'set.input-type'
  | 'set.input-range'
  | 'set.input-unused'
  | 'set.options-empty'
  | 'set.option-missing'
  | 'set.option-unreachable'
  | 'set.attribute-reserved'
  | 'set.for-nobody'
  | 'set.group-empty'
  | 'set.maxima-sum'
  | 'set.scale-sum'
  | 'set.cap-over-sum'
  | 'set.award-over-max'
  | 'set.award-none-at-max'
  | 'set.band-empty'
  | 'set.bands-order'
  | 'set.bands-gap'
  | 'set.bands-overlap'
  | 'set.bands-open'
  | 'set.checklist-sum'
  | 'set.cap-over-max'
  | 'set.floor-over-max'
  | 'set.tiers-order'
  | 'set.step'
  | 'set.max-finer'
  | 'set.unfit-in-deduction'
  | 'set.values-incomplete'
  | 'set.rate-scale'
  | 'set.not-applicable-missing'
  | 'set.not-applicable-unused'
  | 'set.grade-from-missing'
  | 'set.grade-floor'
  | 'set.grade-threshold'
  | 'set.grades-order'
  | 'set.quota-twice'
  | 'set.quota-lowest'
  | 'set.group-without-block'
  | 'set.group-in-two-blocks'
  | 'set.deadline-early'
  | 'set.deadline-order'
  | 'set.deadline-twice'
  | 'set.deadline-missing'
  | 'set.none-found'
  | 'set.not-a-set'
  | 'lineage.overlap'
  | 'round.set-unknown'
  | 'round.set-not-in-force'
  | 'round.unit-duplicate'
  | 'round.unit-unknown'
  | 'round.unit-in-no-block'
  | 'round.unit-in-two-blocks'
  | 'round.unit-group-unknown'
  | 'round.unit-attribute-missing'
  | 'round.unit-attribute-unknown'
  | 'round.submission-duplicate'
  | 'round.file-name'
  | 'round.empty'
  | 'evidence.criterion-unknown'
  | 'evidence.criterion-not-for-unit'
  | 'evidence.input-unknown'
  | 'evidence.input-not-yours'
  | 'evidence.document-unknown'
  | 'evidence.document-duplicate'
  | 'evidence.document-kind'
  | 'evidence.over-assigned'
  | 'evidence.date-outside'
  | 'evidence.points-over-max'
  | 'evidence.points-step'
  | 'evidence.reason-missing'
  | 'evidence.decision-empty'
  | 'evidence.decision-both'
  | 'evidence.council-first'
  | 'evidence.not-submitted'
  | 'form.not-a-form'
  | 'form.layout'
  | 'form.other-round'
  | 'form.other-set'
  | 'form.set-changed'
  | 'form.unit-twice'
  | 'form.sheet-missing'
  | 'form.column-missing'
  | 'form.row-missing'
  | 'form.row-duplicate'
  | 'form.stray'
  | 'form.merged'
  | 'form.choices-partial'
  | 'form.cell-empty'
  | 'form.document-code'
  | 'form.document-unknown'
  | 'form.document-kind'
  | 'form.reason-missing'
  | 'form.decision-empty'
  | 'form.decision-both'
  | 'form.blank'
  | 'form.submitted-missing'
  | 'form.by-missing'
  | 'form.older'
  | 'form.appraised'
  | 'form.basis'
  | 'form.nothing-to-review'
  | 'form.none-found'
  | 'case.mismatch'
  | 'case.unknown-criterion'
  | 'verify.differs';

/** Codes that inform and do not stop anything: the input was understood and taken. */
const NOTICES: ReadonlySet<FindingCode> = new Set([
  'text.normalised',
  'evidence.not-submitted',
  'workbook.external-links',
]);

export function isFault(finding: Finding): boolean {
  return !NOTICES.has(finding.code);
}

/** Either a value that can be trusted, or every reason why not. */
export type Read<T> = { readonly value: T } | { readonly findings: readonly Finding[] };
