export { ACTIONS, type ActionRule, ROUND_ACTIONS, type RoundAction, ruleOf } from './actions.ts';
export { civilDate, daysLeft, endOfDay, isOver } from './deadlines.ts';
export {
  type DecisionPart,
  type DecisionStanding,
  decisionPart,
  decisionStanding,
} from './decision-standing.ts';
export {
  evidenceDocument,
  externalInputs,
  type Judges,
  ofPart,
  type Piece,
  readEvidence,
  type UnitStanding,
  type Written,
} from './evidence-document.ts';
export {
  type Milestone,
  type MilestoneReport,
  type MilestoneStanding,
  milestoneStanding,
} from './milestones.ts';
export { ownWork } from './own-work.ts';
export {
  type Action,
  type Grant,
  groupsFor,
  HOUSE_ACTIONS,
  type HouseAction,
  ownUnits,
  PERMISSIONS,
  type Permit,
  permit,
  type Reach,
  type Refusal,
  ROLES,
  type Role,
  type Subject,
} from './permissions.ts';
export {
  QUESTION_STATES,
  type Question,
  type QuestionState,
  questionState,
} from './questions.ts';
export { REFUSALS, type RefusalCode } from './refusal-code.ts';
export { ROUND_STATES, type RoundState, UNIT_STATES, type UnitState } from './states.ts';
export {
  daysOutOfOrder,
  explanationIsOpen,
  mayWithdraw,
  type RoundDays,
  selfAssessmentTiming,
  type Timing,
} from './timing.ts';
export {
  KNOWN_PARTS,
  type KnownPart,
  visibleParts,
  visibleViews,
} from './visibility.ts';
