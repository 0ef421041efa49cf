import type { IsoDate } from '../../../criteria/dates.ts';
import { isOver, type RoundAction, type UnitState } from '../../../round/index.ts';
import type { Schemas } from '../../api/client.ts';
import type { Round } from '../../api/rounds.ts';

export type UnitProgress = Schemas['Progress']['units'][number];

/** Something to know before a step of the round: what stands in its way, or what it would do to whom. */
export type Note =
  | { readonly code: 'no-units' }
  | { readonly code: 'no-deadline' }
  | { readonly code: 'outstanding'; readonly units: readonly UnitProgress[] }
  | { readonly code: 'unappraised'; readonly units: readonly UnitProgress[] }
  | { readonly code: 'explained'; readonly units: readonly UnitProgress[] }
  | { readonly code: 'window-open'; readonly until: string };

export interface Readiness {
  /** While any of these holds, the server refuses the step. */
  readonly blocks: readonly Note[];
  readonly warns: readonly Note[];
}

const NOTHING: Readiness = { blocks: [], warns: [] };

/** What is told before a step, by the rules the server goes by. */
export function readiness(
  action: RoundAction,
  { days }: Pick<Round, 'days'>,
  units: readonly UnitProgress[],
  now: Date,
): Readiness {
  const inState = (...states: readonly UnitState[]) =>
    units.filter(({ state }) => states.includes(state));
  const some = (
    code: 'outstanding' | 'unappraised' | 'explained',
    found: UnitProgress[],
  ): Note[] => (found.length > 0 ? [{ code, units: found }] : []);
  switch (action) {
    case 'open-round':
      return {
        blocks: [
          ...(units.length === 0 ? [{ code: 'no-units' } as const] : []),
          ...(days.selfAssessmentUntil ? [] : [{ code: 'no-deadline' } as const]),
        ],
        warns: [],
      };
    case 'start-appraisal':
      return { blocks: [], warns: some('outstanding', inState(...NOT_HANDED_IN)) };
    case 'open-explanation':
      return {
        blocks: some('unappraised', inState('submitted', 'returned')),
        warns: some('outstanding', inState('not-started', 'in-progress', 'withdrawn')),
      };
    case 'start-second-appraisal': {
      const until = days.explanationUntil as IsoDate | undefined;
      const open = until !== undefined && !isOver(until, now);
      return { blocks: open ? [{ code: 'window-open', until }] : [], warns: [] };
    }
    case 'start-council':
      return { blocks: some('explained', inState('explained')), warns: [] };
    default:
      return NOTHING;
  }
}

export const NOT_HANDED_IN: readonly UnitState[] = [
  'not-started',
  'in-progress',
  'withdrawn',
  'returned',
];
