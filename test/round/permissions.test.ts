import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Grant,
  groupsFor,
  PERMISSIONS,
  permit,
  ROLES,
  ROUND_ACTIONS,
  ROUND_STATES,
  type RoundAction,
  ruleOf,
  type Subject,
  UNIT_STATES,
  visibleParts,
  visibleViews,
} from '../../src/round/index.ts';

const unit = (state: (typeof UNIT_STATES)[number], code = 'A', block = 'x') => ({
  code,
  block,
  state,
});
const subject = (round: (typeof ROUND_STATES)[number], of = unit('submitted')): Subject => ({
  round: { state: round },
  unit: of,
});
const allowed = (grants: readonly Grant[], action: RoundAction, on: Subject) =>
  permit(grants, action, on).allowed;

/** Every grant anybody could hold that reaches unit A in block x as far as its role can. */
const FULL: readonly Grant[] = [
  { role: 'administrator' },
  { role: 'manager' },
  { role: 'appraiser', blocks: ['x'] },
  { role: 'unit-officer', unit: 'A' },
  { role: 'unit-head', unit: 'A' },
  { role: 'council-member' },
  { role: 'auditor' },
];

describe('the table of permissions', () => {
  it('lets nobody judge their own unit, in whatever other roles they hold', () => {
    const judging = ROUND_ACTIONS.filter((action) => ruleOf(action).judges);
    expect(judging.length).toBeGreaterThan(5);
    for (const action of judging) {
      for (const round of ROUND_STATES) {
        for (const state of UNIT_STATES) {
          expect(allowed(FULL, action, subject(round, unit(state)))).toBe(false);
        }
      }
    }
  });

  it('gives no access where the scope is missing', () => {
    const scopeless: Grant[] = [
      { role: 'appraiser' },
      { role: 'appraiser', blocks: [] },
      { role: 'appraiser', groups: [] },
      { role: 'unit-officer' },
      { role: 'unit-head' },
    ];
    for (const grant of scopeless) {
      for (const action of ROUND_ACTIONS) {
        const reach = PERMISSIONS[action][grant.role];
        if (reach === undefined || reach === 'everywhere') continue;
        for (const round of ROUND_STATES) {
          for (const state of UNIT_STATES) {
            expect(allowed([grant], action, subject(round, unit(state)))).toBe(false);
          }
        }
      }
    }
  });

  it('never lets a unit near another', () => {
    const own: Grant[] = [
      { role: 'unit-officer', unit: 'B' },
      { role: 'unit-head', unit: 'B' },
    ];
    for (const action of ROUND_ACTIONS) {
      for (const round of ROUND_STATES) {
        for (const state of UNIT_STATES) {
          expect(allowed(own, action, subject(round, unit(state)))).toBe(false);
        }
      }
    }
  });

  it('lets an auditor change nothing', () => {
    const changes = ROUND_ACTIONS.filter((action) => !/^(?:read|export)-/.test(action));
    for (const action of changes) expect(PERMISSIONS[action].auditor).toBeUndefined();
  });

  it('says what is in the way, the role first and the state last', () => {
    const because = (grants: Grant[], on: Subject) => {
      const verdict = permit(grants, 'appraise', on);
      return verdict.allowed ? 'allowed' : verdict.because;
    };
    const appraiser: Grant = { role: 'appraiser', blocks: ['x'] };
    expect(because([{ role: 'auditor' }], subject('appraisal'))).toBe('role');
    expect(because([appraiser], subject('appraisal', unit('submitted', 'A', 'y')))).toBe('scope');
    expect(because([appraiser, { role: 'unit-head', unit: 'A' }], subject('appraisal'))).toBe(
      'own-unit',
    );
    expect(because([appraiser], subject('council'))).toBe('round-state');
    expect(because([appraiser], subject('appraisal', unit('appraised')))).toBe('unit-state');
    expect(because([appraiser], subject('appraisal'))).toBe('allowed');
  });

  it('lets an appraiser of some groups decide in these, and end the appraisal of none', () => {
    const grants: Grant[] = [{ role: 'appraiser', blocks: ['x'], groups: ['3'] }];
    const on = subject('appraisal');
    expect(allowed(grants, 'appraise', { ...on, group: '3' })).toBe(true);
    expect(allowed(grants, 'appraise', { ...on, group: '4' })).toBe(false);
    expect(allowed(grants, 'finish-appraisal', on)).toBe(false);
    expect(allowed(grants, 'read-evidence', on)).toBe(true);
    expect(groupsFor(grants, 'read-evidence', on)).toEqual(new Set(['3']));
    expect(groupsFor([...grants, { role: 'auditor' }], 'read-evidence', on)).toBeUndefined();
  });
});

describe('the table of states', () => {
  it('leads from every state of a round to being published', () => {
    const moves = ROUND_ACTIONS.flatMap((action) => {
      const { during, roundBecomes } = ruleOf(action);
      return roundBecomes ? during.map((from) => [from, roundBecomes] as const) : [];
    });
    for (const start of ROUND_STATES) {
      const reached = new Set([start]);
      for (let grew = true; grew; ) {
        const before = reached.size;
        for (const [from, to] of moves) if (reached.has(from)) reached.add(to);
        grew = reached.size > before;
      }
      expect(reached.has('published')).toBe(true);
    }
  });

  it('leads to every state of a unit, and out of each but the last', () => {
    const entered = new Set<string>(['not-started', 'final']);
    for (const action of ROUND_ACTIONS) {
      const { unitBecomes } = ruleOf(action);
      if (unitBecomes) entered.add(unitBecomes);
    }
    expect([...entered].toSorted()).toEqual([...UNIT_STATES].toSorted());
  });

  it('allows nothing to change once a round is published, but to correct it', () => {
    const open = ROUND_ACTIONS.filter(
      (action) => ruleOf(action).during.includes('published') && !/^(?:read|export)-/.test(action),
    );
    expect(open).toEqual(['open-correction', 'report-milestone']);
  });

  it('asks for a reason for whatever takes something back or moves a promise', () => {
    const reasons = ROUND_ACTIONS.filter((action) => ruleOf(action).reason);
    expect(reasons).toEqual([
      'extend-deadline',
      'reopen-self-assessment',
      'return-to-appraisal',
      'open-correction',
      'withdraw',
      'return',
      'reopen-unit-appraisal',
    ]);
  });

  it('names each action in the table of permissions too', () => {
    expect(Object.keys(PERMISSIONS)).toEqual(expect.arrayContaining(Object.keys(ACTIONS)));
    for (const action of ROUND_ACTIONS)
      expect(Object.keys(PERMISSIONS[action]).length).toBeGreaterThan(0);
    for (const roles of Object.values(PERMISSIONS)) {
      for (const role of Object.keys(roles)) expect(ROLES).toContain(role);
    }
  });
});

describe('what a unit sees of itself', () => {
  it('is its own part until it can answer, then its appraisal, and all when it is published', () => {
    expect(visibleParts('unit-head', 'appraisal')).not.toContain('appraisal');
    expect(visibleParts('unit-head', 'explanation')).toContain('appraisal');
    expect(visibleParts('unit-head', 'council')).not.toContain('council');
    expect(visibleParts('unit-head', 'published')).toContain('council');
    expect(visibleViews('unit-officer', 'appraisal')).toEqual(['self']);
    expect(visibleViews('unit-officer', 'explanation')).toEqual(['self', 'appraised']);
    expect(visibleViews('unit-officer', 'published')).toEqual(['self', 'appraised', 'final']);
    expect(visibleViews('appraiser', 'appraisal')).toEqual(['self', 'appraised', 'final']);
  });
});
