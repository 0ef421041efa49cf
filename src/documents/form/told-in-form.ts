import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Finding, FindingCode } from '../../criteria/finding.ts';
import { isGroup } from '../../criteria/schema/criterion.ts';
import type { FormKind } from './form.ts';
import type { FormReading } from './form-reading.ts';
import { optionTitles, plainTitle } from './option-titles.ts';

/** Faults whose sentence or place speaks of evidence files: told as faults of a form instead. */
const TOLD_AS: Readonly<Partial<Record<FindingCode, FindingCode>>> = {
  'evidence.document-unknown': 'form.document-unknown',
  'evidence.document-kind': 'form.document-kind',
  'evidence.reason-missing': 'form.reason-missing',
  'evidence.decision-empty': 'form.decision-empty',
  'evidence.decision-both': 'form.decision-both',
};

/** The column that is to be put right, where it is not the one the fault was found in. */
const COLUMN: Readonly<Partial<Record<FindingCode, string>>> = {
  'evidence.reason-missing': 'reason',
  'evidence.decision-empty': 'accept',
  'evidence.decision-both': 'accept',
};

/** A fault of the evidence in the words of the form: its cell, the titles its lists offer. */
export function toldInForm(
  finding: Finding,
  reading: FormReading,
  set: CriteriaSet,
  kind: FormKind,
): Finding {
  if (finding.at.file !== reading.file) return finding;
  const { code, figures } = finding;
  // A key path says nothing to whoever filled in a form; the cell says it all.
  const { path: _, ...found } = finding.at;
  const { criterion = '' } = figures;
  const column = COLUMN[code];
  const at = column ? reading.place([kind, 'decisions', criterion, column]) : undefined;
  return {
    code: TOLD_AS[code] ?? code,
    at: at ?? found,
    figures: { ...figures, ...inTitles(finding, set) },
  };
}

function inTitles({ code, figures }: Finding, set: CriteriaSet): Readonly<Record<string, string>> {
  if (code === 'evidence.document-unknown') {
    return { document: (figures.document ?? '').toUpperCase() };
  }
  if (code === 'evidence.document-kind') {
    return { found: figures.kind ?? '', allowed: titles(set.evidenceKinds) };
  }
  const node = set.byId.get(figures.criterion ?? '')?.node;
  if (code !== 'value.not-allowed' || !node || isGroup(node)) return {};
  const input = Object.values(node.inputs).find(({ title }) => title === figures.input);
  return input?.options ? { allowed: titles(input.options) } : {};
}

function titles(options: Readonly<Record<string, string>>): string {
  return [...optionTitles(options).values()].map((title) => `«${plainTitle(title)}»`).join(', ');
}
