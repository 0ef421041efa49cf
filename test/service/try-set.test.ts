import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { blocksOf, loadMidAppraisal } from '../../demo/load-round.ts';
import type { IsoDate } from '../../src/criteria/dates.ts';
import { setTrial } from '../../src/server/set-schemas.ts';
import { finishAppraisal } from '../../src/service/move-unit.ts';
import { saveDecision } from '../../src/service/save-evidence.ts';
import type { Actor } from '../../src/service/service.ts';
import { haiDuong, type Running, running, withRoles } from '../server/running.ts';

const ROUND = 'hai-duong-2025';
type Trial = z.output<typeof setTrial>;

describe('trying a set on the data of a round', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running('PGlite');
    await withRoles(server, { quanly: { role: 'manager' }, kiemtra: { role: 'auditor' } });
    await loadMidAppraisal(server.service, {
      round: ROUND,
      title: 'Đợt thử',
      year: 2025,
      folder: 'fixtures/hai-duong-2025',
      set: 'criteria/hai-duong/629-2022/set.yaml',
      days: { selfAssessmentUntil: '2025-12-10' as IsoDate, late: 'accepted' },
      setClock: (time) => {
        server.clock = time;
      },
    });
    await appraiseTheRest();
  }, 120_000);
  afterAll(() => server.stop());

  async function appraiseTheRest(): Promise<void> {
    const { service } = server;
    const blocks = await blocksOf(service, ROUND);
    const appraiser: Actor = { id: 'an', name: 'An', grants: [{ role: 'appraiser', blocks }] };
    const { body } = await server.as('quanly').get(`/rounds/${ROUND}/progress`);
    for (const { code: unit, state } of body.units) {
      const written = haiDuong.evidence.find((one) => one.unit === unit);
      if (state !== 'submitted' || !written?.appraisal) continue;
      for (const [criterion, value] of Object.entries<Record<string, unknown>>(
        written.appraisal.decisions ?? {},
      )) {
        await saveDecision(service, appraiser, { round: ROUND, unit, criterion, value, seen: 0 });
      }
      await finishAppraisal(service, appraiser, { round: ROUND, unit, acceptRest: true });
    }
  }

  async function tried(text: string, more: object = {}): Promise<Trial> {
    const job = await server.as('quanly').job('try-set', { round: ROUND, text, ...more });
    expect(job.problem).toBeUndefined();
    return setTrial.parse(job.result);
  }

  const replaced = (...pairs: readonly (readonly [string | RegExp, string])[]): string =>
    pairs.reduce((text, [from, to]) => {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return changed;
    }, haiDuong.set);

  const moves = ({ changes }: Trial): readonly string[] =>
    changes
      .map(({ code, before, after }) => {
        const one = ({ grade, state, place }: typeof before) =>
          `${grade?.id ?? state} ${place ?? '–'}`;
        return `${code}: ${one(before)} → ${one(after)}`;
      })
      .toSorted();

  it('changes nothing with the set in use itself', async () => {
    const trial = await tried(haiDuong.set);
    expect(trial).toMatchObject({ official: false, changes: [], criteria: [], findings: [] });
    expect(trial.units).toBe(haiDuong.units.length);
    expect(trial.before.hash).toBe(trial.after.hash);
    expect(trial.notices.join()).toContain('minh họa');
  });

  it('tells whose grade and place a threshold moves, and how many hold each grade', async () => {
    const trial = await tried(replaced([/(title: Hoàn thành tốt\n\s+from:) 75/, '$1 78']));
    // Totals from 75 to below 78 in expected.yaml: H08 76.5, SN12 77.61, SN16 76.05. Grade comes
    // before total, so H06 (79.41) and SN11 (87.17), «hoàn thành» all along, now stand above them.
    expect(moves(trial)).toEqual([
      'H06: hoan-thanh 8 → hoan-thanh 7',
      'H08: tot 7 → hoan-thanh 8',
      'SN11: hoan-thanh 16 → hoan-thanh 14',
      'SN12: tot 14 → hoan-thanh 15',
      'SN16: tot 15 → hoan-thanh 16',
    ]);
    expect(trial.changes.every(({ changed }) => !changed.total)).toBe(true);
    expect(trial.changes.find(({ code }) => code === 'SN11')?.gained).toBe(2);
    expect(trial.criteria).toEqual([]);
    const block = trial.blocks.find(({ id }) => id === 'khoi-so-nganh');
    const counted = block?.counts.find(({ grade }) => grade?.id === 'hoan-thanh');
    // SN11 alone before; SN12 and SN16 with it after.
    expect(counted).toMatchObject({ grade: { title: 'Hoàn thành' }, before: 1, after: 3 });
  });

  it('tells the criteria whose points moved, and leaves out what points no longer fit', async () => {
    const text = replaced(
      [/(id: "2.1"\n.*\n\s+max:) 3/, '$1 4'],
      [/(id: "2.3"\n.*\n\s+max:) 3/, '$1 2'],
      [/(id: "2.4"\n.*\n\s+max:) 3/, '$1 2'],
    );
    const trial = await tried(text);
    const byId = new Map(trial.criteria.map((one) => [one.after?.id, one]));
    expect([...byId.keys()]).toEqual(['2.1', '2.3', '2.4']);
    // 0.25 each, now up to 16 instead of 12: the 12 units with 13 or more gain. Of SN14, which never
    // handed in, nothing can be said.
    expect(byId.get('2.1')).toMatchObject({ up: 12, down: 0, unclear: 1 });
    expect(byId.get('2.1')).toMatchObject({ before: { max: '3' }, after: { max: '4' } });
    // 23 units were given 2.5 or 3 by the appraiser, who has to decide again: at most 2 now.
    expect(byId.get('2.3')).toMatchObject({ up: 0, down: 23, unclear: 1 });
    const over = trial.findings.filter(({ code }) => code === 'evidence.points-over-max');
    expect(over).toHaveLength(23);
    expect(over[0]?.at.path).toBe('appraisal/decisions/2.3/inputs/diem');
    expect(trial.findings).toHaveLength(23);
    const dv = trial.changes.find(({ code }) => code === 'DV01');
    // 16 articles: 3 → 4; routine kept: 3 → 2.
    expect(dv).toBeUndefined();
    const h06 = trial.changes.find(({ code }) => code === 'H06');
    // Its 2 points still fit; only its place rises, as those above it wait to be decided.
    expect(h06).toMatchObject({ changed: { total: false, grade: false }, criteria: [] });
    const sn01 = trial.changes.find(({ code }) => code === 'SN01');
    expect(sn01?.criteria).toEqual([{ id: '2.3', before: '3', after: { low: '0', high: '2' } }]);
    expect(sn01?.after.state).toBe('undecided');
  });

  it('keeps the shares of points that people gave when asked', async () => {
    const text = replaced(
      [/(id: "2.1"\n.*\n\s+max:) 3/, '$1 "1,5"'],
      [/(id: "2.3"\n.*\n\s+max:) 3/, '$1 "4,5"'],
      [/(id: "2.4"\n.*\n\s+max:) 3/, '$1 "4,5"'],
      [/, step: "0,5"/, ''],
    );
    const trial = await tried(text, { keepShares: true });
    expect(trial.findings).toEqual([]);
    const sn01 = trial.changes.find(({ code }) => code === 'SN01');
    // Eight articles, 2 points, are capped at 1.5; 3 of 3 become 4.5 of 4.5.
    expect(sn01?.criteria).toEqual([
      { id: '2.1', before: '2', after: '1.5' },
      { id: '2.3', before: '3', after: '4.5' },
    ]);
  });

  it('tells unit by unit which answers no longer fit, and goes on with the rest', async () => {
    const text = haiDuong.set.replaceAll('so-tin-bai', 'so-tin');
    const trial = await tried(text);
    const places = trial.findings.map(({ at }) => `${at.file} ${at.path}`);
    // The 36 units that handed in, and the appraiser's own count for SN19.
    expect(places).toHaveLength(37);
    expect(places).toContain('SN11 answers/2.1/inputs/so-tin-bai');
    expect(places).toContain('SN19 appraisal/decisions/2.1/inputs/so-tin-bai');
    expect(trial.findings[0]?.what.length).toBeGreaterThan(10);
    expect(trial.units).toBe(haiDuong.units.length);
    expect(trial.criteria.map(({ after }) => after?.id)).toEqual(['2.1']);
    // All 36 but H03, which is not appraised yet.
    expect(trial.criteria[0]).toMatchObject({ up: 0, down: 0, unclear: 35 });
    const sn11 = trial.changes.find(({ code }) => code === 'SN11');
    // 14 articles gave all 3 points: the total can only be as high as before.
    expect(sn11?.after).toMatchObject({ state: 'undecided', total: { high: '87.17' } });
  });

  it('leaves out units the set has no place for, and says which', async () => {
    const trial = await tried(haiDuong.set.replaceAll('don-vi-su-nghiep', 'don-vi-moi'));
    expect(trial.leftOut.map(({ code }) => code)).toEqual(['DV01', 'DV02', 'DV03', 'DV04', 'DV05']);
    expect(trial.units).toBe(haiDuong.units.length - 5);
    expect(trial.findings.map(({ code }) => code)).toContain('round.unit-group-unknown');
  });

  it('ranks what the units say of themselves when asked', async () => {
    const trial = await tried(replaced([/(title: Hoàn thành tốt\n\s+from:) 75/, '$1 78']), {
      basis: 'self',
    });
    expect(trial.basis).toBe('self');
    // Not appraised, but scored by itself all the same.
    expect(JSON.stringify(trial.blocks)).not.toContain('notAppraised');
  });

  it('is refused with every fault of a faulty text, and to whoever may not add sets', async () => {
    const text = haiDuong.set.replace('scale: 100', 'scale: 90');
    const job = await server.as('quanly').job('try-set', { round: ROUND, text });
    expect([job.state, job.problem.code]).toEqual(['failed', 'faults']);
    expect(job.problem.faults[0]).toMatchObject({ code: 'set.scale-sum', at: { path: 'scale' } });
    const asked = await server.as('kiemtra').post('/jobs/try-set', { round: ROUND, text });
    expect([asked.status, asked.body.code]).toEqual([403, 'not-allowed.role']);
  });

  it('keeps nothing of a trial but its report', async () => {
    const { body } = await server.as('quanly').get('/sets');
    expect(body).toHaveLength(1);
  });
});
