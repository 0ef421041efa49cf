import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { daysBetween, isWithin } from '../criteria/dates.ts';
import { Decimal } from '../criteria/decimal.ts';
import { documentsFact, inputFact } from '../criteria/fact-table.ts';
import { type FactState, type Facts, known, MISSING, NOT_APPLICABLE } from '../criteria/facts.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import { isFor } from '../criteria/walk.ts';
import { type CriterionEvidence, evidenceInView } from './in-view.ts';
import { periodOf, selfScoreDeadline } from './period.ts';
import type { EvidenceDocument } from './schema.ts';
import type { Submission, Unit, View } from './submission.ts';

/** One unit's evidence as one view sees it: what each criterion has, and the facts for conditions. */
export interface EvidenceInView {
  readonly submission: Submission;
  readonly view: View;
  readonly year: number;
  readonly criteria: ReadonlyMap<string, CriterionEvidence>;
  readonly facts: Facts;
}

/**
 * Lays out the evidence of a unit for a view. Criteria that its group does not have are left out.
 *
 * @param earlier the same unit in an earlier view, whose unchanged parts are taken over
 */
export function evidenceOf(
  set: CriteriaSet,
  submission: Submission,
  view: View,
  year: number,
  earlier?: EvidenceInView,
): EvidenceInView {
  const facts = new Map<string, FactState>(unitFacts(set, submission.unit));
  for (const [name, state] of submissionFacts(set, submission, year)) facts.set(name, state);
  const criteria = new Map<string, CriterionEvidence>();
  for (const placed of set.leaves) {
    const criterion = placed.node;
    if (!isFor(placed, submission.unit.group)) {
      for (const name of factNames(criterion)) facts.set(name, NOT_APPLICABLE);
      continue;
    }
    const before = earlier?.criteria.get(criterion.id);
    const evidence = evidenceInView(submission, criterion.id, view, before);
    criteria.set(criterion.id, evidence);
    for (const name of Object.keys(criterion.inputs)) {
      const value = evidence.inputs.get(name);
      facts.set(inputFact(criterion.id, name), value === undefined ? MISSING : known(value));
    }
    const accepted = acceptedDocuments(set, criterion, evidence.documents, year);
    facts.set(documentsFact(criterion.id), known(new Decimal(accepted.length)));
  }
  return { submission, view, year, criteria, facts };
}

/** The facts conditions on blocks may use. */
export function unitFacts(set: CriteriaSet, unit: Pick<Unit, 'group' | 'attributes'>): Facts {
  const facts = new Map<string, FactState>([['unit.group', known(unit.group)]]);
  for (const name of Object.keys(set.attributes)) {
    const value = unit.attributes.get(name);
    facts.set(`unit.${name}`, value === undefined ? MISSING : known(value));
  }
  return facts;
}

/** The documents that count as evidence for a criterion: of a kind it asks for, dated as it asks. */
export function acceptedDocuments(
  set: CriteriaSet,
  criterion: Criterion,
  documents: readonly EvidenceDocument[],
  year: number,
): readonly EvidenceDocument[] {
  const rule = criterion.evidence;
  if (!rule) return documents;
  const period = periodOf(set, criterion, year);
  return documents.filter(
    (document) =>
      rule.kinds.includes(document.kind) &&
      (rule.dated === 'anyTime' || isWithin(document.date, period)),
  );
}

function submissionFacts(set: CriteriaSet, submission: Submission, year: number): Facts {
  const { submitted } = submission;
  const deadline = selfScoreDeadline(set, year);
  const daysLate = (): FactState => {
    if (!deadline) return NOT_APPLICABLE;
    if (!submitted) return MISSING;
    return known(new Decimal(Math.max(0, daysBetween(deadline, submitted))));
  };
  return new Map([
    ['submission.received', known(submitted !== undefined)],
    ['submission.date', submitted ? known(submitted) : MISSING],
    ['submission.daysLate', daysLate()],
  ]);
}

function factNames(criterion: Criterion): string[] {
  const inputs = Object.keys(criterion.inputs).map((name) => inputFact(criterion.id, name));
  return [...inputs, documentsFact(criterion.id)];
}
