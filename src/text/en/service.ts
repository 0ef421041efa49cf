import type { RefusalSentences, StateLabels } from '../service-words.ts';

/** Why something could not be done, and what to do about it. */
const refusals: RefusalSentences = {
  'not-signed-in': {
    what: 'You are not signed in, or your session has ended.',
    remedy: 'Sign in again; what you were working on is still on screen.',
  },
  'second-factor-needed': {
    what: 'Your role needs a second factor.',
    remedy: 'Turn on the second factor for your account and sign in with a code.',
  },
  'sign-in.refused': {
    what: 'The username or password is wrong, or the account is locked for a while.',
    remedy:
      'Check them; after many tries, wait 15 minutes. Forgotten: ask the administrator for a new link.',
  },
  'sign-in.too-many': {
    what: 'Too many requests from this computer or network.',
    remedy: 'Wait a minute and try again.',
  },
  'sign-in.needed': {
    what: 'You are not signed in, or your session has ended.',
    remedy: 'Sign in to go on.',
  },
  'sign-in.second-factor-expired': {
    what: 'The time to enter the code is over.',
    remedy: 'Sign in again.',
  },
  'sign-in.second-factor-wrong': {
    what: 'The code is wrong or was used already.',
    remedy: 'Wait for a new one; check the clock of your phone.',
  },
  'sign-in.second-factor-locked': {
    what: 'Too many wrong codes.',
    remedy: 'Wait 15 minutes, or ask the administrator to unlock.',
  },
  'sign-in.second-factor-needed': {
    what: 'This needs the second factor.',
    remedy: 'Enter the code of your authenticator.',
  },
  'sign-in.second-factor-not-enrolled': {
    what: 'The second factor is not set up.',
    remedy: 'Set it up first.',
  },
  'sign-in.second-factor-enrolled': {
    what: 'The second factor is set up already.',
    remedy: 'Remove it first to set it up again.',
  },
  'sign-in.password-wrong': {
    what: 'The current password is not right.',
    remedy: 'Enter the password you use now.',
  },
  'sign-in.sso-not-offered': {
    what: 'Single sign-on is not offered here.',
    remedy: 'Sign in by username and password.',
  },
  'sign-in.sso-unknown-person': {
    what: 'Your account has no access here.',
    remedy: 'Ask the administrator.',
  },
  'sign-in.sso-cancelled': {
    what: 'Single sign-on was cancelled.',
    remedy: 'Sign in again to go on.',
  },
  'sign-in.sso-state': {
    what: 'This sign-in has expired or began in another browser.',
    remedy: 'Sign in again.',
  },
  'sign-in.sso-failed': {
    what: "The province's single sign-on did not work.",
    remedy: 'Try later, or use your password if you have one.',
  },
  'other-person': {
    what: 'In this browser {person} has signed in in another window; this page is somebody else’s.',
    remedy:
      'What was typed is kept on this machine. Sign in again with your own account, or reload the page to work as {person}.',
  },
  'password.too-short': {
    what: 'The password needs at least 12 characters.',
    remedy: 'A short sentence is best.',
  },
  'password.too-long': {
    what: 'The password is longer than 128 characters.',
    remedy: 'Choose a shorter one.',
  },
  'password.too-common': {
    what: 'This password is too easy to guess.',
    remedy: 'Choose another.',
  },
  'password.is-username': {
    what: 'The password must not be the username.',
    remedy: 'Choose another.',
  },
  'person.username-malformed': {
    what: 'The username is malformed.',
    remedy: 'Use 3–64 of a–z, 0–9, dot and dashes; begin and end with a letter or digit.',
  },
  'person.name-missing': {
    what: 'The name is missing or longer than 200 characters.',
    remedy: 'Give the full name.',
  },
  'person.email-malformed': {
    what: 'The e-mail address is malformed.',
    remedy: 'Check the address.',
  },
  'person.username-taken': {
    what: 'The username is taken.',
    remedy: 'Choose another.',
  },
  'person.email-taken': {
    what: 'The e-mail address is taken.',
    remedy: 'Use another.',
  },
  'invitation.unknown': {
    what: 'The link to set a password is not right.',
    remedy: 'Open the very link you were given, or ask the administrator for a new one.',
  },
  'invitation.used': {
    what: 'The link to set a password has been used.',
    remedy:
      'Sign in with the password that was set; if it was not you, tell the administrator at once.',
  },
  'invitation.expired': {
    what: 'The link to set a password has expired.',
    remedy: 'Ask the administrator for a new one.',
  },
  'not-allowed.role': {
    what: 'Your role may not do this.',
    remedy: 'If it is your work, ask the administrator for the role.',
  },
  'not-allowed.scope': {
    what: 'This is outside what was assigned to you.',
    remedy:
      'If it is your work, ask the administrator to assign the unit, block or group of criteria.',
  },
  'not-allowed.own-unit': {
    what: 'Nobody appraises or decides on their own unit.',
    remedy: 'Ask the manager of the round to assign somebody else.',
  },
  'not-allowed.round-state': {
    what: 'The round is in the step “{round}”, where this is not possible.',
    remedy: 'See which step the round is in; ask its manager to move it if need be.',
  },
  'not-allowed.unit-state': {
    what: 'The unit is “{unit}”, where this is not possible.',
    remedy: 'Reload to see how the unit stands now.',
  },
  'unknown.round': {
    what: 'There is no round “{round}”.',
    remedy: 'Choose a round from the list.',
  },
  'unknown.unit': {
    what: 'There is no unit {unit}.',
    remedy: 'Check the code; the unit must be in the register and in the round.',
  },
  'unknown.criterion': {
    what: 'The form of the unit has no criterion {criterion}.',
    remedy: 'Check the number of the criterion in the set of the round.',
  },
  'unknown.document': {
    what: 'The unit has no document “{document}”.',
    remedy: 'Declare the document first, then attach its file or cite it.',
  },
  'unknown.file': {
    what: 'Document “{document}” has no file, or the file was not found.',
    remedy: 'Attach the file again.',
  },
  'unknown.set': {
    what: 'There is no such criteria set.',
    remedy: 'Add the set before making a round of it.',
  },
  'unknown.person': { what: 'There is no such person.', remedy: 'See the list of people.' },
  'unknown.grant': {
    what: 'The person does not hold role number {grant}.',
    remedy: 'Reload the roles of the person.',
  },
  'unknown.job': {
    what: 'There is no such job.',
    remedy:
      'See the list of your jobs. Jobs that ended more than 30 days ago are cleared away with what they made: run it again if needed.',
  },
  'unknown.publication': {
    what: 'The round has no such publication.',
    remedy: 'See the publications of the round.',
  },
  'unknown.milestone': {
    what: 'The round has no milestone “{milestone}”.',
    remedy: 'See the milestones of the round.',
  },
  'unknown.question': {
    what: 'There is no such question.',
    remedy: 'See the questions to the unit.',
  },
  'unknown.page': { what: 'There is no such address.', remedy: 'See the addresses at /api/docs.' },
  stale: {
    what: 'Somebody else has just saved this[ at {at}].',
    remedy: 'Look at the new content beside yours and save again; nothing is lost.',
  },
  faults: {
    what: 'What was sent has faults; nothing was saved.',
    remedy: 'Mend the faults listed and send again.',
  },
  'reason-missing': { what: 'This needs a reason.', remedy: 'Give the reason and do it again.' },
  'self-assessment.closed': {
    what: 'The deadline of the self-assessment is over and this round accepts nothing late.',
    remedy: 'Ask the manager of the round for an extension.',
  },
  'withdrawal.over': {
    what: 'The deadline is over, so the submission cannot be withdrawn.',
    remedy: 'Ask the appraiser to return it if it must be mended.',
  },
  'explanation.closed': {
    what: 'This is not the time for explanations.',
    remedy: 'See the window of the round; ask its manager for an extension.',
  },
  'submission.empty': {
    what: 'No criterion is answered yet.',
    remedy: 'Answer at least one criterion and submit.',
  },
  'set.version-taken': {
    what: 'The set “{set}” has a version “{version}” already, with other contents.',
    remedy: 'Give the version another name (`version`) and add it again.',
  },
  'round.exists': { what: 'There is a round “{round}” already.', remedy: 'Choose another id.' },
  'round.without-units': {
    what: 'The round has no units.',
    remedy: 'Choose the units that take part before opening it.',
  },
  'round.without-deadline': {
    what: 'The round has no deadline for the self-assessment.',
    remedy: 'Give the deadline before opening it.',
  },
  'round.deadline-past': {
    what: 'The new deadline of the self-score, {day}, is over already: every unit still to hand in would be late.',
    remedy: 'Choose today or a day after today.',
  },
  'round.days-order': {
    what: 'The days of the round are out of order: “{second}” comes before “{first}”.',
    remedy: 'Put them in order: self-assessment, appraisal, explanation, second appraisal.',
  },
  'round.set-not-in-force': {
    what: 'Set {set} is not in force for {year} (from {from}[ to {to}]).',
    remedy: 'Choose a set in force in that year.',
  },
  'round.unappraised': {
    what: 'Units not appraised yet: {units}.',
    remedy: 'Finish their appraisal before opening the explanations.',
  },
  'round.explanations-open': {
    what: 'Explanations not appraised yet: {units}.',
    remedy: 'Finish their second appraisal before going to the council.',
  },
  'round.window-open': {
    what: 'The window for explanations is still open (to the end of {until}).',
    remedy: 'Wait for the day that was promised to the units.',
  },
  'appraisal.incomplete': {
    what: 'Criteria without a decision: {criteria}.',
    remedy: 'Decide on them, or accept the rest as the unit scored itself.',
  },
  'explanation.empty': {
    what: 'There is no explanation yet.',
    remedy: 'Write the explanation of the criterion and hand it in.',
  },
  'question.closed': {
    what: 'This question is closed.',
    remedy: 'Reload to see it; to go on, the appraiser asks a new one.',
  },
  'publish.not-computed': {
    what: 'No results have been computed to look over.',
    remedy: 'Compute the results, look them over, then publish.',
  },
  'publish.differs': {
    what: 'Computed again from evidence, the results differ from those looked over, for: {units}. Nothing was published.',
    remedy: 'Compute the results again, look at what changed, then publish.',
  },
  'verify.disagrees': {
    what: 'Two independent computations disagree. Nothing was saved.',
    remedy: 'Do not use the result; send the differences listed to the developers.',
  },
  'document.in-use': {
    what: 'Document “{document}” is cited by criteria {criteria}.',
    remedy: 'Take it from those criteria before deleting it.',
  },
  'grant.scope-missing': {
    what: 'The role “{role}” needs a scope.',
    remedy:
      'For officers and heads of units name the unit; for appraisers the blocks or groups of criteria.',
  },
  'grant.scope-unfit': {
    what: 'The scope does not fit the role “{role}”.',
    remedy: 'Only appraisers have blocks or groups; only officers and heads have a unit.',
  },
  'body.invalid': {
    what: 'The request is not of the right shape.',
    remedy: 'Mend the places listed; /api/docs shows the shape of each request.',
  },
  'body.too-large': {
    what: 'What was sent is too large[ (at most {limit})].',
    remedy: 'Send less at a time.',
  },
  'body.not-json': {
    what: 'What was sent is not JSON.',
    remedy: 'Send JSON in UTF-8 with Content-Type: application/json.',
  },
  'file.too-large': {
    what: 'The file is too large[ (at most {limit})].',
    remedy: 'Make it smaller (scan at a moderate resolution) or split it.',
  },
  'file.over-quota': {
    what: 'The unit has no room left for evidence files in this round[: {used} of {limit} used][, this file {size}].',
    remedy:
      'Scan it at a moderate resolution and send a smaller file, or ask the administrator for a higher limit. Files that were replaced or taken away are kept for the log, and count.',
  },
  'file.empty': { what: 'The file is empty.', remedy: 'Check the file and send it again.' },
  'file.type-refused': {
    what: 'Files of this kind are not taken[: {found}].',
    remedy: 'Send PDF, an image (PNG, JPEG), Word, Excel or plain text.',
  },
  'file.type-mismatch': {
    what: 'The content of the file is not what its ending says[: ending {named}, content {found}].',
    remedy: 'Save the file in the right format and send it again.',
  },
  'file.active-content': {
    what: 'The file could run commands (macros, scripts, web pages) and is not taken.',
    remedy: 'Save it as PDF, or as Word or Excel without macros.',
  },
  'file.no-space': {
    what: 'The server has no room for files; the file was not saved.',
    remedy: 'Tell the administrator and send it again later. Nothing saved before is lost.',
  },
  'file.store-unreachable': {
    what: 'The store of files cannot be reached; the file was not saved.',
    remedy: 'Try again in some minutes; tell the administrator if it goes on.',
  },
  'too-many-requests': {
    what: 'Too many requests in a short time.',
    remedy: 'Wait a minute and try again.',
  },
  'cross-site': {
    what: 'The request came from another site and was refused.',
    remedy: "Open the system by the province's own address and do it again.",
  },
  'store.unreachable': {
    what: 'The database cannot be reached; nothing was saved.',
    remedy: 'Try again in some minutes; the system reconnects by itself.',
  },
  'store.full': {
    what: 'The server has no room for data; nothing was saved.',
    remedy: 'Ask the administrator to make room; try again later. Nothing saved before is lost.',
  },
  'shutting-down': {
    what: 'The system is stopping for maintenance.',
    remedy: 'Try again in some minutes.',
  },
  unexpected: {
    what: 'The system met a fault nobody foresaw; the request was not carried out.',
    remedy: 'Try again; if it goes on, tell the administrator the reference {reference}.',
  },
};

const labels: StateLabels = {
  round: {
    draft: 'draft',
    'self-assessment': 'self-assessment',
    appraisal: 'appraisal',
    explanation: 'explanation',
    'second-appraisal': 'second appraisal',
    council: 'council',
    published: 'published',
  },
  unit: {
    'not-started': 'not started',
    'in-progress': 'in progress',
    submitted: 'submitted',
    withdrawn: 'withdrawn',
    returned: 'returned',
    appraised: 'appraised',
    explained: 'explained',
    final: 'final',
  },
  role: {
    administrator: 'Administrator',
    manager: 'Manager of rounds (Sở Nội vụ)',
    appraiser: 'Appraiser',
    'unit-officer': 'Officer of a unit',
    'unit-head': 'Head of a unit',
    'council-member': 'Council member',
    auditor: 'Auditor (reads only)',
  },
  days: {
    selfAssessmentUntil: 'end of the self-assessment',
    appraisalUntil: 'end of the appraisal',
    explanationFrom: 'first day for explanations',
    explanationUntil: 'last day for explanations',
    secondAppraisalUntil: 'end of the second appraisal',
  },
};

export const serviceEn = { refusals, labels };
