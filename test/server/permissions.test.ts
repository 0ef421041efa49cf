import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Grant,
  permit,
  ROUND_STATES,
  type RoundAction,
  type RoundState,
  type Subject,
  UNIT_STATES,
  type UnitState,
} from '../../src/round/index.ts';
import { addRound, setRoundUnits } from '../../src/storage/index.ts';
import { haiDuong, type Running, running, withRoles } from './running.ts';

/** One round a state, and in each one unit a state, twice: within somebody's reach, and out of it. */
type Side = 'own' | 'foreign';
const SIDES: readonly Side[] = ['own', 'foreign'];
const BLOCK = { own: 'khoi-so-nganh', foreign: 'khoi-cap-huyen' } as const;
const GROUP = { own: 'so-nganh', foreign: 'cap-huyen' } as const;
const codeOf = (side: Side, state: UnitState) => `${side}-${state}`;
const roundOf = (state: RoundState) => `dot-${state}`;
const OWN_UNITS = UNIT_STATES.map((state) => codeOf('own', state));
const PARTICIPANTS = SIDES.flatMap((side) =>
  UNIT_STATES.map((state) => ({ code: codeOf(side, state) })),
);

/** People of a single role, reaching as far as that role can; and one with two that must not meet. */
const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  administrator: [{ role: 'administrator' }],
  manager: [{ role: 'manager' }],
  appraiser: [{ role: 'appraiser', blocks: [BLOCK.own] }],
  'unit-officer': OWN_UNITS.map((unit) => ({ role: 'unit-officer', unit })),
  'unit-head': OWN_UNITS.map((unit) => ({ role: 'unit-head', unit })),
  'council-member': [{ role: 'council-member' }],
  auditor: [{ role: 'auditor' }],
  'judge-of-own': [
    { role: 'manager' },
    { role: 'appraiser', blocks: [BLOCK.own, BLOCK.foreign] },
    { role: 'council-member' },
    ...OWN_UNITS.map((unit) => ({ role: 'unit-officer', unit }) as const),
  ],
  nobody: [],
};

interface Way {
  readonly method: 'get' | 'put' | 'post';
  /** `{question}` is the one that every unit of every round was asked. */
  readonly path: string;
  readonly body?: object;
  /** The row of the table that decides, by how round and unit stand. */
  readonly action: RoundAction | ((round: RoundState, unit: UnitState) => RoundAction);
}

const said = (value: object) => ({ value, seen: 0 });
const ownWork = (round: RoundState, unit: UnitState): RoundAction => {
  if (round === 'explanation') return 'explain';
  return unit === 'returned' ? 'mend-answer' : 'save-answer';
};
const document = {
  kind: 'ke-hoach',
  number: '1/KH',
  date: '01/02/2025',
  issuer: 'Sở A',
  subject: 'Kế hoạch',
};
const ON_UNIT: readonly Way[] = [
  { method: 'get', path: '', action: 'read-evidence' },
  { method: 'get', path: '/scores', action: 'read-scores' },
  { method: 'get', path: '/warnings', action: 'read-warnings' },
  { method: 'get', path: '/questions', action: 'read-evidence' },
  {
    method: 'post',
    path: '/questions',
    body: { criterion: '1.1', text: 'Vì sao?' },
    action: 'ask-unit',
  },
  {
    method: 'post',
    path: '/questions/{question}/answer',
    body: { text: 'Vì', seen: 1 },
    action: 'answer-question',
  },
  {
    method: 'post',
    path: '/questions/{question}/close',
    body: { seen: 1 },
    action: 'close-question',
  },
  {
    method: 'put',
    path: '/answers/1.1',
    body: said({ inputs: { 'thoi-diem': 'quy-1' } }),
    action: ownWork,
  },
  { method: 'put', path: '/documents/a', body: said(document), action: ownWork },
  {
    method: 'put',
    path: '/decisions/1.1',
    body: said({ accept: 'có' }),
    action: (round) => {
      if (round === 'second-appraisal') return 'appraise-again';
      return round === 'council' || round === 'published' ? 'decide-in-council' : 'appraise';
    },
  },
  {
    method: 'put',
    path: '/explanations/1.1',
    body: said({ text: 'Giải trình' }),
    action: 'explain',
  },
  {
    method: 'put',
    path: '/external/3.7',
    body: said({ inputs: { 'par-index': '90' }, source: 'x' }),
    action: 'set-external',
  },
  ...(
    [
      ['submit', 'submit'],
      ['withdraw', 'withdraw'],
      ['return', 'return'],
      ['reopen-unit-appraisal', 'reopen-unit-appraisal'],
      ['hand-in-explanation', 'hand-in-explanation'],
    ] as const
  ).map(
    ([move, action]): Way => ({
      method: 'post',
      path: '/moves',
      body: { action: move, reason: 'vì' },
      action,
    }),
  ),
  {
    method: 'post',
    path: '/moves',
    body: { action: 'finish-appraisal', acceptRest: true },
    action: (round) =>
      round === 'second-appraisal' ? 'finish-second-appraisal' : 'finish-appraisal',
  },
];
const REPORT: Way = {
  method: 'post',
  path: '/milestones/sau-thang/reports/',
  action: 'report-milestone',
};

const MOVES = [
  'open-round',
  'start-appraisal',
  'reopen-self-assessment',
  'open-explanation',
  'start-second-appraisal',
  'start-council',
  'return-to-appraisal',
  'open-correction',
] as const;
const ON_ROUND: readonly Way[] = [
  ...MOVES.map(
    (action): Way => ({ method: 'post', path: '/moves', body: { action, reason: 'vì' }, action }),
  ),
  {
    method: 'post',
    path: '/deadlines',
    body: { days: {}, reason: 'vì', seen: 1 },
    action: 'extend-deadline',
  },
  { method: 'put', path: '/units', body: { units: PARTICIPANTS, seen: 1 }, action: 'edit-round' },
  { method: 'get', path: '/progress', action: 'read-progress' },
  { method: 'get', path: '/criteria', action: 'read-criterion' },
  { method: 'get', path: '/criteria/1.1', action: 'read-criterion' },
  { method: 'get', path: '/milestones', action: 'read-progress' },
  { method: 'get', path: '/results', action: 'read-all-scores' },
  { method: 'get', path: '/ranking', action: 'read-ranking' },
  { method: 'get', path: '/ranking/file', action: 'read-ranking' },
  { method: 'get', path: '/shared-files', action: 'read-all-scores' },
];
const JOBS: readonly Way[] = [
  { method: 'post', path: 'compute-results', action: 'compute-results' },
  { method: 'post', path: 'publish', action: 'publish' },
  { method: 'post', path: 'export-ranking', action: 'export-results' },
  { method: 'post', path: 'export-report', action: 'export-results' },
];

describe('the table of permissions, asked of the running server', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running('PostgreSQL', { works: false });
    await withRoles(server, { 'nguoi-lap': { role: 'manager' } });
    const manager = server.as('nguoi-lap');
    const { hash } = (await manager.post('/sets', { text: haiDuong.set })).body;
    const units = SIDES.flatMap((side) =>
      UNIT_STATES.map((state) => ({
        code: codeOf(side, state),
        name: `Đơn vị ${side} ${state}`,
        kind: GROUP[side],
        attributes: { 'duoc-xep-hang-cchc': 'có' },
      })),
    );
    await manager.put('/units', units);
    await withRoles(server, PEOPLE);
    for (const state of ROUND_STATES) {
      await server.service.store.write(async (db) => {
        await addRound(db, {
          id: roundOf(state),
          title: 'Đợt',
          year: 2025,
          setHash: hash,
          state,
          days: { late: 'accepted' },
          judges: { appraisal: 'Tổ', council: 'Hội đồng' },
        });
        await setRoundUnits(
          db,
          roundOf(state),
          units.map(({ kind, ...unit }) => ({ ...unit, group: kind })),
        );
      });
    }
    await server.database.execute(`
      insert into milestones select id, 'sau-thang', 'Báo cáo', '2025-06-10' from rounds;
      ${RESET}
    `);
  });
  afterAll(() => server.stop());

  /** Puts every round and unit back into the state its name says. */
  const RESET = `
    delete from entries; delete from milestone_reports; delete from questions;
    update rounds set state = substr(id, 5), version = 1, correcting = null;
    update round_units set state = regexp_replace(unit_code, '^(own|foreign)-', ''),
      submitted_on = case when unit_code ~ '(submitted|returned|appraised|explained|final)$'
        then date '2025-11-01' end;
    insert into questions (id, round_id, unit_code, criterion, text, asked_by, asked_at)
      select round_id || '-' || unit_code, round_id, unit_code, '1.1', 'Vì sao?', 'x', now()
      from round_units where round_id <> 'dot-draft';
  `;

  async function ask(
    person: string,
    way: Way,
    path: string,
    expected: Expected,
  ): Promise<string[]> {
    const caller = server.as(person);
    const { status, body } = await (way.method === 'get'
      ? caller.get(path)
      : caller[way.method](path, way.body ?? {}));
    const code = typeof body?.code === 'string' && status >= 400 ? body.code : '';
    const refusal = code.startsWith('not-allowed.') ? code.slice('not-allowed.'.length) : '';
    const found = refusal === '' ? 'allowed' : refusal;
    const isWell = status < 500 && found === expected;
    return isWell ? [] : [`${person} ${way.method} ${path}: ${status} ${code} ≠ ${expected}`];
  }

  type Expected = string;
  const expectedOf = (person: string, action: RoundAction, subject: Subject): Expected => {
    const verdict = permit(PEOPLE[person] ?? [], action, subject);
    return verdict.allowed ? 'allowed' : verdict.because;
  };

  it.each(Object.keys(PEOPLE))('holds for %s with every action, state and side', async (person) => {
    let asked = 0;
    const wrong: string[] = [];
    for (const round of ROUND_STATES) {
      const refused: Promise<string[]>[] = [];
      for (const side of SIDES) {
        for (const unit of UNIT_STATES) {
          for (const way of [...ON_UNIT, REPORT]) {
            const action = typeof way.action === 'function' ? way.action(round, unit) : way.action;
            const subject: Subject = {
              round: { state: round },
              unit: { code: codeOf(side, unit), block: BLOCK[side], state: unit },
              ...(way.path.includes('1.1') && { group: '1' }),
              ...(way.path.includes('3.7') && { group: '3' }),
            };
            const expected = expectedOf(person, action, subject);
            const code = codeOf(side, unit);
            const path =
              way === REPORT
                ? `/rounds/${roundOf(round)}${way.path}${code}`
                : `/rounds/${roundOf(round)}/units/${code}${way.path}`.replace(
                    '{question}',
                    `${roundOf(round)}-${code}`,
                  );
            asked += 1;
            if (expected === 'allowed') {
              await Promise.all(refused.splice(0)).then((all) => wrong.push(...all.flat()));
              wrong.push(...(await ask(person, way, path, expected)));
              if (way.method !== 'get') await server.database.execute(RESET);
            } else refused.push(ask(person, way, path, expected));
          }
        }
      }
      for (const way of [...ON_ROUND, ...JOBS]) {
        const action =
          typeof way.action === 'function' ? way.action(round, 'submitted') : way.action;
        const expected = expectedOf(person, action, { round: { state: round } });
        const isJob = JOBS.includes(way);
        const path = isJob ? `/jobs/${way.path}` : `/rounds/${roundOf(round)}${way.path}`;
        const asking = isJob ? { ...way, body: { round: roundOf(round) } } : way;
        asked += 1;
        await Promise.all(refused.splice(0)).then((all) => wrong.push(...all.flat()));
        wrong.push(...(await ask(person, asking, path, expected)));
        if (expected === 'allowed' && way.method !== 'get') await server.database.execute(RESET);
      }
      await Promise.all(refused).then((all) => wrong.push(...all.flat()));
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(7 * (2 * 8 * 19 + 22));
  });
});
