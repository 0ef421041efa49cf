import type { RoundAction } from './actions.ts';

/** Everything that the log can hold, by the work it belongs to. What is not here is not logged. */
const LOGGED = {
  pieces: ['save', 'remove', 'attach-file', 'import-forms'],
  ofUnits: [
    'submit',
    'withdraw',
    'return',
    'finish-appraisal',
    'reopen-unit-appraisal',
    'hand-in-explanation',
    'finish-second-appraisal',
    'ask-unit',
    'answer-question',
    'close-question',
    'report-milestone',
  ],
  ofRounds: [
    'create-round',
    'edit-round',
    'extend-deadline',
    'open-round',
    'start-appraisal',
    'reopen-self-assessment',
    'open-explanation',
    'start-second-appraisal',
    'start-council',
    'return-to-appraisal',
    'open-correction',
    'compute-results',
    'publish',
  ],
  ofFiles: [
    'upload',
    'remove-file',
    'job.compute-results',
    'job.publish',
    'job.export-ranking',
    'job.export-report',
    'job.export-sheets',
    'job.make-forms',
    'job.import-forms',
    'job.try-set',
  ],
  ofRegister: ['manage-units', 'add-set'],
  ofPeople: [
    'create-person',
    'invite-person',
    'disable-person',
    'enable-person',
    'end-sessions',
    'unlock-person',
    'remove-second-factor',
    'give-role',
    'take-role',
    'sign-in.invited',
    'sign-in.person-created',
    'sign-in.person-disabled',
    'sign-in.person-enabled',
    'sign-in.second-factor-removed',
    'sign-in.sessions-revoked',
    'sign-in.sso-linked',
    'sign-in.unlocked',
  ],
  ofSignIn: [
    'sign-in.signed-in',
    'sign-in.second-factor-passed',
    'sign-in.failed',
    'sign-in.locked',
    'sign-in.signed-out',
    'sign-in.second-factor-enrolled',
    'sign-in.backup-codes-renewed',
    'sign-in.password-set',
  ],
} as const;

export type LoggedAction = (typeof LOGGED)[keyof typeof LOGGED][number];
export const LOGGED_ACTIONS: readonly LoggedAction[] = Object.values(LOGGED).flat();

/** A kind of entry as people look for it. */
export interface LoggedKind {
  readonly actions: readonly LoggedAction[];
  /** Parts of a unit's file; any when absent. */
  readonly parts?: readonly string[];
}

/** Every action belongs to one kind; pieces of a unit's file are told apart by their part. */
export const LOGGED_KINDS = {
  decisions: {
    actions: LOGGED.pieces,
    parts: ['appraisal', 'second-appraisal', 'council', 'external'],
  },
  answers: { actions: LOGGED.pieces, parts: ['answer', 'document', 'explanation'] },
  units: { actions: [...LOGGED.ofUnits, 'import-forms'] },
  rounds: { actions: LOGGED.ofRounds },
  files: { actions: LOGGED.ofFiles },
  register: { actions: LOGGED.ofRegister },
  people: { actions: LOGGED.ofPeople },
  'sign-in': { actions: LOGGED.ofSignIn },
} as const satisfies Readonly<Record<string, LoggedKind>>;
export type LoggedKindId = keyof typeof LOGGED_KINDS;

/** The name in the log of something done in a round; throws for what only reads. */
export function loggedAs(action: RoundAction): LoggedAction {
  const known = LOGGED_ACTIONS.find((one) => one === action);
  if (!known) throw new Error(`${action} is done without being logged by its name`);
  return known;
}
