import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { FormCriterion } from '../criteria/form.ts';
import { acceptedDocuments } from '../evidence/accepted-documents.ts';
import type { DecidedEvidence } from './decided-evidence.ts';

/** What the rule on documents finds for a criterion that has something to prove. */
export type ProofState =
  | { readonly state: 'notAsked' }
  | { readonly state: 'given'; readonly documents: number }
  | { readonly state: 'explained' }
  | { readonly state: 'absent' }
  | { readonly state: 'awaited' };

export function proofState(
  set: CriteriaSet,
  { placed, leaf, proof }: FormCriterion,
  decided: DecidedEvidence,
): ProofState {
  const rule = placed.node.evidence;
  const evidence = decided.criteria[leaf];
  if (!rule || !evidence) return NOT_ASKED;
  const asked = proof ? decided.verdicts[proof.index]?.outcome : 'holds';
  if (asked === 'fails' || asked === 'notApplicable') return NOT_ASKED;
  const accepted = acceptedDocuments(set, placed.node, evidence.documents, decided.year);
  if (accepted.length > 0) return { state: 'given', documents: accepted.length };
  const waits = rule.without === 'explanation';
  if (waits && evidence.explanation !== undefined) return { state: 'explained' };
  return { state: waits || asked === 'undecided' ? 'awaited' : 'absent' };
}

const NOT_ASKED: ProofState = { state: 'notAsked' };
