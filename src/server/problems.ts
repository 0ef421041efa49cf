import type { Finding } from '../criteria/finding.ts';
import type { RefusalCode } from '../round/index.ts';
import { Refused } from '../service/refused.ts';
import { FilesUnreachable } from '../storage/files/index.ts';
import { StoreFault } from '../storage/index.ts';
import { wordsIn } from '../text/index.ts';
import { serviceWordsIn } from '../text/service-words.ts';
import type { Language } from '../text/words.ts';
import { PROBLEM_STATUS } from './sign-in/problems.ts';

/** A problem as RFC 9457 describes it, with our code and, for faults, each one by its place. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly code: RefusalCode;
  readonly figures: Readonly<Record<string, string>>;
  readonly faults?: readonly ProblemFault[];
  /** How the thing stands now, when somebody else changed it meanwhile. */
  readonly current?: unknown;
}

export interface ProblemFault {
  readonly code: string;
  readonly at: Finding['at'];
  readonly what: string;
  readonly remedy: string;
}

const {
  'request.malformed': _malformed,
  'request.wrong-origin': _origin,
  'request.unknown': _unknown,
  'server.failed': _failed,
  ...SIGN_IN_STATUS
} = PROBLEM_STATUS;

/** The one table from codes to HTTP. */
export const STATUS: Readonly<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  'other-person': 409,
  'second-factor-needed': 403,
  ...SIGN_IN_STATUS,
  'person.username-malformed': 422,
  'person.name-missing': 422,
  'person.email-malformed': 422,
  'person.username-taken': 409,
  'person.email-taken': 409,
  'not-allowed.role': 403,
  'not-allowed.scope': 403,
  'not-allowed.own-unit': 403,
  'not-allowed.round-state': 409,
  'not-allowed.unit-state': 409,
  'unknown.round': 404,
  'unknown.unit': 404,
  'unknown.criterion': 404,
  'unknown.document': 404,
  'unknown.file': 404,
  'unknown.set': 404,
  'set.version-taken': 409,
  'unknown.person': 404,
  'unknown.grant': 404,
  'unknown.job': 404,
  'unknown.publication': 404,
  'unknown.milestone': 404,
  'unknown.question': 404,
  'unknown.page': 404,
  stale: 409,
  faults: 422,
  'reason-missing': 422,
  'self-assessment.closed': 409,
  'withdrawal.over': 409,
  'explanation.closed': 409,
  'submission.empty': 422,
  'round.exists': 409,
  'round.without-units': 409,
  'round.without-deadline': 409,
  'round.days-order': 422,
  'round.deadline-past': 422,
  'round.set-not-in-force': 422,
  'round.unappraised': 409,
  'round.explanations-open': 409,
  'round.window-open': 409,
  'appraisal.incomplete': 409,
  'explanation.empty': 422,
  'question.closed': 409,
  'publish.not-computed': 409,
  'publish.differs': 409,
  'verify.disagrees': 500,
  'document.in-use': 409,
  'grant.scope-missing': 422,
  'grant.scope-unfit': 422,
  'body.invalid': 422,
  'body.too-large': 413,
  'body.not-json': 400,
  'file.too-large': 413,
  'file.over-quota': 413,
  'file.empty': 422,
  'file.type-refused': 415,
  'file.type-mismatch': 422,
  'file.active-content': 422,
  'file.no-space': 507,
  'file.store-unreachable': 503,
  'too-many-requests': 429,
  'cross-site': 403,
  'store.unreachable': 503,
  'store.full': 507,
  'shutting-down': 503,
  unexpected: 500,
};

/** What is refused for a reason people can understand; nothing for a bug. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof StoreFault) return new Refused(`store.${error.kind}`);
  if (error instanceof FilesUnreachable) return new Refused('file.store-unreachable');
  return undefined;
}

export function problemOf(
  { code, figures, findings, current }: Refused,
  language: Language,
): Problem {
  const { what, remedy } = serviceWordsIn(language).refusal(code, figures);
  const words = wordsIn(language);
  const faults = findings.map((finding): ProblemFault => {
    const told = words.finding(finding);
    return { code: finding.code, at: finding.at, what: told.what, remedy: told.remedy };
  });
  return {
    type: `urn:thangdiem:problem:${code}`,
    title: what,
    detail: remedy,
    status: STATUS[code],
    code,
    figures,
    ...(faults.length > 0 && { faults }),
    ...(current !== undefined && { current }),
  };
}
