import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { IsoDate } from '../../../criteria/dates.ts';
import type { Finding } from '../../../criteria/finding.ts';
import { located } from '../../../criteria/located.ts';
import { evidenceOf } from '../../../evidence/evidence-of.ts';
import { readUnits } from '../../../evidence/read-units.ts';
import type { Unit } from '../../../evidence/submission.ts';
import type { DecisionPart } from '../../../round/decision-standing.ts';
import {
  evidenceDocument,
  externalInputs,
  type Piece,
  readEvidence,
} from '../../../round/evidence-document.ts';
import { NO_COHORT } from '../../../scoring/cohort.ts';
import { compiledConditions } from '../../../scoring/compiled-conditions.ts';
import { decideEvidence } from '../../../scoring/decided-evidence.ts';
import type { CriterionLine } from '../../../scoring/score-sheet.ts';
import { scoreUnit } from '../../../scoring/score-unit.ts';
import type { DecisionValue } from '../../api/appraisal.ts';
import type { UnitEvidence } from '../../api/units.ts';

export interface Deliberation {
  readonly set: CriteriaSet;
  readonly evidence: UnitEvidence;
  readonly part: DecisionPart;
  readonly criterion: string;
  readonly value: DecisionValue;
}

export type Live = { readonly line: CriterionLine } | { readonly findings: readonly Finding[] };

/**
 * The line a decision would lead to, worked out here by the same scoring as on the server. Criteria
 * measured against other units are not for it: those are not at hand.
 */
export async function liveLine(deliberation: Deliberation): Promise<Live> {
  const { set, evidence, part, criterion, value } = deliberation;
  const { round, unit: member } = evidence;
  const unit = unitOf(set, member);
  // Points do not wait for the words of the reason.
  const reasoned = { reason: '…', ...value };
  const others = evidence.entries.filter((one) => one.part !== part || one.key !== criterion);
  const pieces: Piece[] = [...others, { part, key: criterion, value: reasoned, changedAt: '' }].map(
    (piece) => ({ ...piece, changedAt: new Date(piece.changedAt || Date.now()) }),
  );
  const document = evidenceDocument(
    {
      code: member.code,
      state: member.state,
      ...(member.submittedOn && { submittedOn: member.submittedOn as IsoDate }),
    },
    pieces,
    round.judges,
  );
  const read = readEvidence(set, unit, round.year, document, externalInputs(pieces));
  if ('findings' in read) {
    return { findings: read.findings.filter(({ at }) => isAbout(at.path ?? '', criterion)) };
  }
  const view = part === 'council' ? 'final' : 'appraised';
  const laid = evidenceOf(set, read.value, view, round.year);
  const decided = await decideEvidence(set, laid, compiledConditions());
  const line = scoreUnit(set, decided, NO_COHORT).lines.find(({ node }) => node.id === criterion);
  if (line?.kind !== 'criterion') throw new Error(`criterion ${criterion} is not on the form`);
  return { line };
}

function isAbout(path: string, criterion: string): boolean {
  return path.split('/').includes(criterion);
}

function unitOf(
  set: CriteriaSet,
  { code, name, group, block, attributes }: UnitEvidence['unit'],
): Unit {
  const roster = { format: '1', units: [{ code, name, group, attributes }] };
  const [unit] = readUnits(set, located('units', roster)).units;
  if (!unit) throw new Error(`unit ${code} does not fit the set of its round`);
  return { ...unit, block };
}
