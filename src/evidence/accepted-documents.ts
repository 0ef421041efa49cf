import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { isWithin } from '../criteria/dates.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import { periodOf } from './period.ts';
import type { EvidenceDocument } from './schema.ts';

/** The documents that count as evidence for a criterion: of a kind it asks for, dated as it asks. */
export function acceptedDocuments(
  set: CriteriaSet,
  criterion: Criterion,
  documents: readonly EvidenceDocument[],
  year: number,
): readonly EvidenceDocument[] {
  const rule = criterion.evidence;
  if (!rule || documents.length === 0) return documents;
  const period = rule.dated === 'anyTime' ? undefined : periodOf(set, criterion, year);
  return documents.filter(
    ({ kind, date }) => rule.kinds.includes(kind) && (!period || isWithin(date, period)),
  );
}
