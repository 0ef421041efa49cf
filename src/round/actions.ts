import { ROUND_STATES, type RoundState, UNIT_STATES, type UnitState } from './states.ts';

/** What an action needs of the round and the unit, and what becomes of them. */
export interface ActionRule {
  /** States of the round in which it is possible. */
  readonly during: readonly RoundState[];
  /** The state the round is in afterwards; as before when absent. */
  readonly roundBecomes?: RoundState;
  /** For actions on one unit: its states in which it is possible. */
  readonly of?: readonly UnitState[];
  /** The state the unit is in afterwards; as before when absent. */
  readonly unitBecomes?: UnitState;
  /** Whoever does it must say why. */
  readonly reason?: true;
  /** Judges a unit, so nobody may do it to their own. */
  readonly judges?: true;
  /** Allowed to whoever is assigned only some groups of criteria; they see or decide just those. */
  readonly inPart?: true;
}

const ALWAYS = ROUND_STATES;
const ANY_UNIT = UNIT_STATES;

/**
 * The one table of states and transitions. Everything a person does in a round is a row; server,
 * command line and screens ask this table and know nothing of their own.
 */
export const ACTIONS = {
  // The round
  'edit-round': { during: ['draft'] },
  'open-round': { during: ['draft'], roundBecomes: 'self-assessment' },
  'extend-deadline': {
    during: ['self-assessment', 'appraisal', 'explanation', 'second-appraisal'],
    reason: true,
  },
  'start-appraisal': { during: ['self-assessment'], roundBecomes: 'appraisal' },
  'reopen-self-assessment': {
    during: ['appraisal'],
    roundBecomes: 'self-assessment',
    reason: true,
  },
  'open-explanation': { during: ['appraisal'], roundBecomes: 'explanation' },
  'start-second-appraisal': { during: ['explanation'], roundBecomes: 'second-appraisal' },
  'start-council': { during: ['second-appraisal'], roundBecomes: 'council' },
  'return-to-appraisal': {
    during: ['council'],
    roundBecomes: 'second-appraisal',
    reason: true,
  },
  'compute-results': {
    during: ['self-assessment', 'appraisal', 'explanation', 'second-appraisal', 'council'],
  },
  publish: { during: ['council'], roundBecomes: 'published' },
  'open-correction': { during: ['published'], roundBecomes: 'council', reason: true },
  'set-external': {
    during: ['self-assessment', 'appraisal', 'second-appraisal', 'council'],
    of: ANY_UNIT,
  },

  // Forms that units sent on paper or by mail, taken in for them
  'import-forms': {
    during: ['self-assessment', 'appraisal'],
    of: ['not-started', 'in-progress', 'withdrawn', 'returned'],
    unitBecomes: 'submitted',
  },

  // The unit itself
  'save-answer': {
    during: ['self-assessment', 'appraisal'],
    of: ['not-started', 'in-progress', 'withdrawn'],
    unitBecomes: 'in-progress',
  },
  // A returned submission stays one until it is handed in again: it may be appraised as it stands.
  'mend-answer': { during: ['appraisal'], of: ['returned'] },
  submit: {
    during: ['self-assessment', 'appraisal'],
    of: ['in-progress', 'withdrawn', 'returned'],
    unitBecomes: 'submitted',
  },
  withdraw: {
    during: ['self-assessment'],
    of: ['submitted'],
    unitBecomes: 'withdrawn',
    reason: true,
  },
  explain: { during: ['explanation'], of: ['appraised'] },
  'hand-in-explanation': {
    during: ['explanation'],
    of: ['appraised'],
    unitBecomes: 'explained',
  },
  'report-milestone': { during: ALWAYS, of: ANY_UNIT },

  // Those who judge
  return: {
    during: ['appraisal'],
    of: ['submitted'],
    unitBecomes: 'returned',
    reason: true,
    judges: true,
  },
  appraise: {
    during: ['appraisal'],
    of: ['submitted', 'returned'],
    judges: true,
    inPart: true,
  },
  'finish-appraisal': {
    during: ['appraisal'],
    of: ['submitted', 'returned'],
    unitBecomes: 'appraised',
    judges: true,
  },
  'reopen-unit-appraisal': {
    during: ['appraisal'],
    of: ['appraised'],
    unitBecomes: 'submitted',
    reason: true,
    judges: true,
  },
  'appraise-again': {
    during: ['second-appraisal'],
    of: ['explained'],
    judges: true,
    inPart: true,
  },
  'finish-second-appraisal': {
    during: ['second-appraisal'],
    of: ['explained'],
    unitBecomes: 'appraised',
    judges: true,
  },
  'decide-in-council': { during: ['council'], of: ['appraised', 'final'], judges: true },

  // Between those who judge and the unit
  'ask-unit': {
    during: ['appraisal', 'second-appraisal'],
    of: ['submitted', 'returned', 'explained'],
    judges: true,
    inPart: true,
  },
  'answer-question': { during: ['appraisal', 'second-appraisal'], of: ANY_UNIT },
  // A question nobody closed in time must not stay open for good.
  'close-question': {
    during: ['appraisal', 'explanation', 'second-appraisal', 'council'],
    of: ANY_UNIT,
    judges: true,
    inPart: true,
  },

  // Reading
  'read-evidence': { during: ALWAYS, of: ANY_UNIT, inPart: true },
  'read-scores': { during: ALWAYS, of: ANY_UNIT, inPart: true },
  'read-all-scores': { during: ALWAYS },
  // How a round stands while it is not published; before, who has not handed in yet is not late
  'read-ranking': {
    during: ['appraisal', 'explanation', 'second-appraisal', 'council', 'published'],
  },
  'read-progress': { during: ALWAYS },
  // What tells one unit from others: not for the units themselves
  'read-warnings': { during: ALWAYS, of: ANY_UNIT, inPart: true },
  'read-criterion': { during: ALWAYS },
  'export-results': { during: ALWAYS },
} as const satisfies Readonly<Record<string, ActionRule>>;

export type RoundAction = keyof typeof ACTIONS;
export const ROUND_ACTIONS = Object.keys(ACTIONS) as readonly RoundAction[];

export function ruleOf(action: RoundAction): ActionRule {
  return ACTIONS[action];
}
