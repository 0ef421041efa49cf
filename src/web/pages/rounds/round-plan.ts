import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { dateInYear, type IsoDate } from '../../../criteria/dates.ts';
import type { RoundDays } from '../../../round/index.ts';
import type { RoundPlan } from '../../api/manage.ts';
import type { Round } from '../../api/rounds.ts';
import { plainText } from '../../parts/matches.ts';

export type DayName = Exclude<keyof RoundDays, 'late'>;
export const DAY_NAMES: readonly DayName[] = [
  'selfAssessmentUntil',
  'appraisalUntil',
  'explanationFrom',
  'explanationUntil',
  'secondAppraisalUntil',
];

/** A day as it is being typed: null is what is no day. */
type Typed = string | undefined | null;

export interface TypedMilestone {
  readonly id: string;
  readonly title: string;
  readonly due: Typed;
}

/** A plan while it is being written: nothing in it need be right yet. */
export interface PlanDraft {
  readonly id: string;
  readonly title: string;
  readonly notice: string;
  readonly year: string;
  readonly set: string | undefined;
  readonly days: Readonly<Partial<Record<DayName, Typed>>>;
  readonly late: RoundDays['late'];
  readonly appraisal: string;
  readonly council: string;
  readonly milestones: readonly TypedMilestone[];
}

export type PlanFault =
  | 'id'
  | 'title'
  | 'year'
  | 'set'
  | 'days'
  | 'appraisal'
  | 'council'
  | 'milestones';

export function draftOf(round: Round): PlanDraft {
  const { late, ...days } = round.days;
  return {
    id: round.id,
    title: round.title,
    notice: round.notice ?? '',
    year: String(round.year),
    set: round.set,
    days,
    late,
    appraisal: round.judges.appraisal,
    council: round.judges.council,
    milestones: round.milestones ?? [],
  };
}

/** Ids become parts of addresses: small letters, digits and dashes, as the server takes them. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const YEAR = /^20\d\d$/;
const LONGEST_ID = 64;

/** An id made of a title, whole words of it as far as they fit: people read it in addresses. */
export function idFrom(title: string): string {
  const words = plainText(title).match(/[a-z0-9]+/g) ?? [];
  const start = words.findIndex((word) => /^[a-z]/.test(word));
  let id = '';
  for (const word of start < 0 ? [] : words.slice(start)) {
    const next = id === '' ? word : `${id}-${word}`;
    if (next.length > LONGEST_ID) break;
    id = next;
  }
  return id;
}

/** Every part of a plan that cannot be sent as it is. */
export function faultsOf(draft: PlanDraft): ReadonlySet<PlanFault> {
  const faults = new Set<PlanFault>();
  const need = (fault: PlanFault, holds: boolean) => holds || faults.add(fault);
  need('id', ID.test(draft.id) && draft.id.length <= LONGEST_ID);
  need('title', draft.title.trim() !== '');
  need('year', YEAR.test(draft.year.trim()));
  need('set', draft.set !== undefined);
  need('days', !Object.values(draft.days).includes(null));
  need('appraisal', draft.appraisal.trim() !== '');
  need('council', draft.council.trim() !== '');
  need(
    'milestones',
    draft.milestones.every(({ title, due }) => title.trim() !== '' && typeof due === 'string'),
  );
  return faults;
}

/** What is sent of a draft without faults. */
export function planOf(draft: PlanDraft): RoundPlan {
  const days = Object.entries(draft.days).filter(([, day]) => typeof day === 'string');
  const notice = draft.notice.trim();
  return {
    title: draft.title.trim(),
    ...(notice !== '' && { notice }),
    year: Number(draft.year),
    set: draft.set ?? '',
    days: { ...Object.fromEntries(days), late: draft.late },
    judges: { appraisal: draft.appraisal.trim(), council: draft.council.trim() },
    milestones: draft.milestones.map(({ id, title, due }) => ({
      id,
      title: title.trim(),
      due: due ?? '',
    })),
  };
}

/** The days and milestones that a set names, in the year of the round. */
export function deadlinesOf(
  set: CriteriaSet,
  year: number,
): Pick<PlanDraft, 'days' | 'milestones'> {
  const day = (kind: CriteriaSet['deadlines'][number]['kind']): IsoDate | undefined => {
    const found = set.deadlines.find((one) => one.kind === kind);
    return found && dateInYear(found.date, year);
  };
  const days: Partial<Record<DayName, string>> = {};
  const put = (name: DayName, found: IsoDate | undefined) => {
    if (found) days[name] = found;
  };
  put('selfAssessmentUntil', day('selfScore'));
  put('appraisalUntil', day('appraisal'));
  put('explanationUntil', day('explanation'));
  const milestones = set.deadlines
    .filter(({ kind }) => kind === 'report')
    .map(({ id, title, date }) => ({ id, title, due: dateInYear(date, year) }));
  return { days, milestones };
}

export interface RoundPlanned {
  readonly id: string;
  readonly plan: RoundPlan;
}

/** Where a new round begins. */
export function blankPlan(year: number): PlanDraft {
  return {
    id: '',
    title: '',
    notice: '',
    year: String(year),
    set: undefined,
    days: {},
    late: 'accepted',
    appraisal: '',
    council: '',
    milestones: [],
  };
}
