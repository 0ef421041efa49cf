import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { type IsoDate, readDate } from '../../src/criteria/dates.ts';
import { Decimal, readDecimal } from '../../src/criteria/decimal.ts';
import { type FactValue, kindOf } from '../../src/criteria/facts.ts';
import type { InputType } from '../../src/criteria/schema/criterion.ts';
import { readYesNo } from '../../src/criteria/schema/scalars.ts';
import { type Inputs, keptInputs } from '../../src/evidence/inputs.ts';
import type { EvidenceDocument } from '../../src/evidence/schema.ts';
import type { Answer, Decision, Review, Submission } from '../../src/evidence/submission.ts';

/** Values by input, as people write them: `có`, `7,5`, `90%`, `05/12/2025`. */
export interface PlainInputs {
  readonly [input: string]: string | readonly string[];
}

export interface PlainReview {
  readonly by?: string;
  readonly acceptRest?: boolean;
  readonly decisions?: {
    readonly [criterion: string]: {
      readonly inputs?: PlainInputs;
      readonly points?: string;
      readonly reason?: string;
    };
  };
}

/** A submission from plain values. The year is always 2025. */
export interface PlainSubmission {
  readonly code?: string;
  readonly group?: string;
  readonly block?: string;
  readonly attributes?: PlainInputs;
  /** `dd/mm/yyyy`; the last day of the year when absent, never when `null`. */
  readonly submitted?: string | null;
  readonly answers?: { readonly [criterion: string]: PlainInputs };
  readonly documents?: { readonly [criterion: string]: readonly EvidenceDocument[] };
  readonly explanations?: { readonly [criterion: string]: string };
  readonly external?: { readonly [criterion: string]: PlainInputs };
  readonly appraisal?: PlainReview;
  readonly council?: PlainReview;
}

export const YEAR = 2025;

export function day(text: string): IsoDate {
  const read = readDate(text);
  if ('value' in read) return read.value;
  throw new Error(`not a day: ${text}`);
}

export function document(kind = 'bao-cao', date = '01/06/2025'): EvidenceDocument {
  const id = `${kind}-1`;
  return { id, kind, number: '1/BC', date: day(date), issuer: 'Sở', subject: 'Kết quả' };
}

export function submissionOf(set: CriteriaSet, plain: PlainSubmission = {}): Submission {
  const group = plain.group ?? set.unitGroups[0]?.id ?? '';
  const home = set.blocks.find(({ groups }) => groups.includes(group));
  const code = plain.code ?? 'DV1';
  const attributes = new Map<string, FactValue>();
  for (const [name, value] of Object.entries(plain.attributes ?? {})) {
    attributes.set(name, typedValue(set.attributes[name]?.type ?? 'text', value));
  }
  const submitted = plain.submitted === undefined ? '31/12/2025' : plain.submitted;
  const answered = [plain.answers, plain.documents, plain.explanations].flatMap((part) =>
    Object.keys(part ?? {}),
  );
  const answers = new Map<string, Answer>();
  for (const id of answered) {
    const explanation = plain.explanations?.[id];
    answers.set(id, {
      inputs: inputsOf(set, id, plain.answers?.[id]),
      documents: plain.documents?.[id] ?? [],
      ...(explanation !== undefined && { explanation }),
    });
  }
  return {
    unit: { code, name: `Đơn vị ${code}`, group, block: plain.block ?? home?.id ?? '', attributes },
    ...(submitted !== null && { submitted: day(submitted) }),
    answers,
    external: new Map(
      Object.entries(plain.external ?? {}).map(([id, inputs]) => [id, inputsOf(set, id, inputs)]),
    ),
    ...(plain.appraisal && { appraisal: reviewOf(set, 'Sở Nội vụ', plain.appraisal) }),
    ...(plain.council && { council: reviewOf(set, 'Hội đồng', plain.council) }),
  };
}

function reviewOf(set: CriteriaSet, by: string, plain: PlainReview): Review {
  const decisions = new Map<string, Decision>();
  for (const [id, { inputs, points, reason }] of Object.entries(plain.decisions ?? {})) {
    decisions.set(id, {
      inputs: inputsOf(set, id, inputs),
      ...(points !== undefined && { points: new Decimal(points.replace(',', '.')) }),
      ...(reason !== undefined && { reason }),
    });
  }
  return { by: plain.by ?? by, acceptRest: plain.acceptRest ?? false, decisions };
}

function inputsOf(set: CriteriaSet, id: string, plain: PlainInputs | undefined): Inputs {
  const placed = set.leaves.find(({ node }) => node.id === id);
  if (!placed) throw new Error(`no criterion ${id}`);
  const inputs = new Map<string, FactValue>();
  for (const [name, value] of Object.entries(plain ?? {})) {
    const declared = placed.node.inputs[name];
    if (!declared) throw new Error(`criterion ${id} has no input ${name}`);
    inputs.set(name, typedValue(declared.type, value));
  }
  return keptInputs(inputs);
}

function typedValue(type: InputType, plain: string | readonly string[]): FactValue {
  if (typeof plain !== 'string') return plain;
  switch (kindOf(type)) {
    case 'decimal': {
      const read = readDecimal(plain);
      if ('value' in read) return read.value;
      throw new Error(`not a number: ${plain}`);
    }
    case 'yesNo': {
      const read = readYesNo(plain);
      if (read !== undefined) return read;
      throw new Error(`neither yes nor no: ${plain}`);
    }
    case 'date':
      return day(plain);
    default:
      return plain;
  }
}
