import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../src/app/verify-bundle.ts';
import { DATABASES } from '../storage/databases.ts';
import { type Answered, haiDuong, type Running, running, withRoles } from './running.ts';

const ROUND = 'hd-2025';
/** Handed in, but not yet appraised in the fixture; here it never hands in. */
const LEFT_OUT = ['H03'];

const done = ({ status, body }: Answered) => {
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
/** Noon in Việt Nam on a day written dd/mm/yyyy. */
const noon = (day: string) => new Date(`${day.split('/').reverse().join('-')}T05:00:00Z`);

describe.each(DATABASES)('the whole life of a round through the API, on %s', (name) => {
  let server: Running;
  beforeAll(async () => {
    server = await running(name);
    await withRoles(server, {
      quanly: { role: 'manager' },
      hoidong: { role: 'council-member' },
      kiemtra: { role: 'auditor' },
    });
  });
  afterAll(() => server.stop());

  it('is planned by the manager', async () => {
    const manager = server.as('quanly');
    const register = haiDuong.units.map(({ code, name: title, group, attributes }) => ({
      code,
      name: title,
      kind: group,
      attributes: attributes ?? {},
    }));
    expect(done(await manager.put('/units', register)).added).toBe(haiDuong.units.length);
    const ofUnits = haiDuong.units.flatMap(({ code }) => [
      [`${code}-can-bo`, { role: 'unit-officer', unit: code }],
      [`${code}-lanh-dao`, { role: 'unit-head', unit: code }],
    ]);
    await withRoles(server, Object.fromEntries(ofUnits));
    const set = done(await manager.post('/sets', { text: haiDuong.set }));
    const plan = {
      id: ROUND,
      title: 'Đánh giá công tác dân vận chính quyền năm 2025 (đợt mẫu)',
      notice: 'dữ liệu giả định',
      year: 2025,
      set: set.hash,
      days: {
        selfAssessmentUntil: '2025-12-10',
        appraisalUntil: '2026-01-15',
        explanationFrom: '2026-01-16',
        explanationUntil: '2026-01-20',
        secondAppraisalUntil: '2026-01-25',
        late: 'accepted',
      },
      judges: { appraisal: 'Tổ thẩm định (giả định)', council: 'Hội đồng đánh giá (giả định)' },
      milestones: [{ id: 'sau-thang', title: 'Báo cáo sáu tháng', due: '2025-06-10' }],
    };
    expect(done(await manager.post('/rounds', plan)).state).toBe('draft');
    // Before anybody is chosen there is nobody to tell of, and nothing wrong with that.
    expect(done(await manager.get(`/rounds/${ROUND}/progress`)).units).toEqual([]);
    const codes = haiDuong.units.map(({ code }) => ({ code }));
    expect(done(await manager.put(`/rounds/${ROUND}/units`, { units: codes, seen: 1 })).units).toBe(
      codes.length,
    );
    expect(done(await manager.post(`/rounds/${ROUND}/moves`, { action: 'open-round' })).state).toBe(
      'self-assessment',
    );
    for (const [unit, criteria] of Object.entries<Record<string, object>>(
      haiDuong.external.values,
    )) {
      for (const [criterion, inputs] of Object.entries(criteria)) {
        const value = { inputs, source: haiDuong.external.source };
        done(
          await manager.put(`/rounds/${ROUND}/units/${unit}/external/${criterion}`, {
            value,
            seen: 0,
          }),
        );
      }
    }
  });

  it('takes the self-assessment of every unit, late ones marked', async () => {
    for (const { unit, documents = [], answers = {}, submitted } of haiDuong.evidence) {
      if (!submitted || LEFT_OUT.includes(unit)) continue;
      server.clock = noon(submitted);
      const officer = server.as(`${unit}-can-bo`);
      const at = `/rounds/${ROUND}/units/${unit}`;
      for (const { id, uploaded: _, ...value } of documents) {
        done(await officer.put(`${at}/documents/${id}`, { value, seen: 0 }));
      }
      for (const [criterion, value] of Object.entries(answers)) {
        done(await officer.put(`${at}/answers/${criterion}`, { value, seen: 0 }));
      }
      const moved = done(
        await server.as(`${unit}-lanh-dao`).post(`${at}/moves`, { action: 'submit' }),
      );
      expect(moved.submittedLate).toBe(noon(submitted) > noon('10/12/2025'));
    }
    const progress = done(await server.as('quanly').get(`/rounds/${ROUND}/progress`));
    expect(progress.outstanding.toSorted()).toEqual(['H03', 'SN14']);
  });

  it('is appraised by those assigned to its blocks', async () => {
    server.clock = noon('05/01/2026');
    done(await server.as('quanly').post(`/rounds/${ROUND}/moves`, { action: 'start-appraisal' }));
    const progress = done(await server.as('quanly').get(`/rounds/${ROUND}/progress`));
    const blocks = [...new Set(progress.units.map(({ block }: { block: string }) => block))];
    await withRoles(server, { thamdinh: { role: 'appraiser', blocks: blocks as string[] } });
    const appraiser = server.as('thamdinh');
    for (const { unit, submitted, appraisal } of haiDuong.evidence) {
      if (!submitted || !appraisal || LEFT_OUT.includes(unit)) continue;
      const at = `/rounds/${ROUND}/units/${unit}`;
      for (const [criterion, value] of Object.entries(appraisal.decisions ?? {})) {
        done(await appraiser.put(`${at}/decisions/${criterion}`, { value, seen: 0 }));
      }
      const finish = { action: 'finish-appraisal', acceptRest: true };
      expect(done(await appraiser.post(`${at}/moves`, finish)).state).toBe('appraised');
    }
  });

  it('lets a unit explain within the window, and is appraised again', async () => {
    const manager = server.as('quanly');
    done(await manager.post(`/rounds/${ROUND}/moves`, { action: 'open-explanation' }));
    const at = `/rounds/${ROUND}/units/H07`;
    const early = await server.as('H07-can-bo').put(`${at}/explanations/6.2`, {
      value: { text: 'Huyện đã gửi văn bản' },
      seen: 0,
    });
    expect([early.status, early.body.code]).toEqual([409, 'explanation.closed']);
    const skipped = await manager.post(`/rounds/${ROUND}/moves`, {
      action: 'start-second-appraisal',
    });
    expect([skipped.status, skipped.body.code]).toEqual([409, 'round.window-open']);
    server.clock = noon('17/01/2026');
    const value = { text: 'Huyện đã gửi văn bản cho Mặt trận Tổ quốc huyện' };
    done(await server.as('H07-can-bo').put(`${at}/explanations/6.2`, { value, seen: 0 }));
    const hand = { action: 'hand-in-explanation' };
    expect(done(await server.as('H07-lanh-dao').post(`${at}/moves`, hand)).state).toBe('explained');
    const early2 = await manager.post(`/rounds/${ROUND}/moves`, {
      action: 'start-second-appraisal',
    });
    expect(early2.body.code).toBe('round.window-open');
    server.clock = noon('21/01/2026');
    done(await manager.post(`/rounds/${ROUND}/moves`, { action: 'start-second-appraisal' }));
    const open = await manager.post(`/rounds/${ROUND}/moves`, { action: 'start-council' });
    expect([open.body.code, open.body.figures.units]).toEqual(['round.explanations-open', 'H07']);
    const finish = { action: 'finish-appraisal' };
    done(await server.as('thamdinh').post(`${at}/moves`, finish));
    done(await manager.post(`/rounds/${ROUND}/moves`, { action: 'start-council' }));
  });

  it('is decided by the council and published with the expected results', async () => {
    const council = server.as('hoidong');
    for (const { unit, council: decided } of haiDuong.evidence) {
      for (const [criterion, value] of Object.entries(decided?.decisions ?? {})) {
        const at = `/rounds/${ROUND}/units/${unit}/decisions/${criterion}`;
        done(await council.put(at, { value, seen: 0 }));
      }
    }
    const manager = server.as('quanly');
    const uncomputed = await manager.job('publish', { round: ROUND });
    expect(uncomputed.problem.code).toBe('publish.not-computed');
    const computed = await manager.job('compute-results', { round: ROUND });
    expect(computed).toMatchObject({ state: 'done', result: { units: haiDuong.units.length } });
    const published = await manager.job('publish', { round: ROUND });
    expect(published).toMatchObject({ state: 'done', result: { publication: 1 } });
    const { units } = done(
      await server.as('SN01-can-bo').get(`/rounds/${ROUND}/publications/latest`),
    );
    const wrong = Object.entries(haiDuong.expected).flatMap(([code, expected]) => {
      const found = units.find((unit: { code: string }) => unit.code === code);
      if (LEFT_OUT.includes(code)) return [];
      const amount = (one: unknown): string => {
        if (typeof one === 'string' || one === undefined) return one ?? '';
        const { low, high } = one as { low: string; high: string };
        return `${low}–${high}`;
      };
      const { grade, place } = found.standing;
      const says = `${amount(found.final?.total)} ${grade ?? ''} ${place ?? ''}`;
      const total = amount(expected.final ?? expected.undecided ?? found.final?.total);
      const wanted = `${total} ${expected.grade ?? ''} ${expected.place ?? ''}`;
      return says === wanted ? [] : [`${code}: ${says} ≠ ${wanted}`];
    });
    expect(wrong).toEqual([]);
  });

  it('froze a bundle that anybody can compute again, and that no change survives', async () => {
    const bytes = await server.as('kiemtra').bytes(`/rounds/${ROUND}/publications/1/bundle`);
    const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
    const file = join(folder, 'bundle.zip');
    await writeFile(file, bytes);
    const verified = await verifyBundle(file);
    expect(verified.findings).toEqual([]);
    const { publications } = done(await server.as('kiemtra').get(`/rounds/${ROUND}`));
    expect(verified.sha256).toBe(publications[0].bundle);
    expect(verified.units).toBe(haiDuong.units.length);
    await rm(folder, { recursive: true });
  });

  it('is closed to everybody once it is published', async () => {
    const late = await server.as('hoidong').put(`/rounds/${ROUND}/units/H07/decisions/6.2`, {
      value: { points: '1', reason: 'muộn' },
      seen: 1,
    });
    expect([late.status, late.body.code]).toEqual([409, 'not-allowed.round-state']);
  });

  it('is corrected by a new publication that names the old one and the reason', async () => {
    const manager = server.as('quanly');
    const bare = await manager.post(`/rounds/${ROUND}/moves`, { action: 'open-correction' });
    expect(bare.body.code).toBe('reason-missing');
    const reason = 'Nhập sai điểm của hội đồng';
    done(await manager.post(`/rounds/${ROUND}/moves`, { action: 'open-correction', reason }));
    const at = `/rounds/${ROUND}/units/H07/decisions/6.2`;
    const value = { points: '3', reason: 'Sửa theo biên bản hội đồng' };
    done(await server.as('hoidong').put(at, { value, seen: 1 }));
    const differs = await manager.job('publish', { round: ROUND });
    expect(differs.problem).toMatchObject({ code: 'publish.differs', figures: { units: 'H07' } });
    await manager.job('compute-results', { round: ROUND });
    expect((await manager.job('publish', { round: ROUND })).result.publication).toBe(2);
    const { publications } = done(await manager.get(`/rounds/${ROUND}`));
    expect(publications[1]).toMatchObject({ number: 2, corrects: 1, reason });
    const first = done(await manager.get(`/rounds/${ROUND}/publications/1`));
    const second = done(await manager.get(`/rounds/${ROUND}/publications/2`));
    const total = ({ units }: { units: { code: string; final: { total: string } }[] }) =>
      units.find(({ code }) => code === 'H07')?.final.total;
    expect(Number(total(first)) - Number(total(second))).toBeCloseTo(1, 10);
  });

  it('left a log whose chain is whole', async () => {
    const verdict = done(await server.as('kiemtra').get('/audit/verdict'));
    expect(verdict.fault).toBeUndefined();
    expect(verdict.entries).toBeGreaterThan(1000);
    const [entry] = done(
      await server.as('kiemtra').get(`/audit?subject=round/${ROUND}/unit/H07/council/6.2`),
    );
    expect(entry.change).toMatchObject({ before: { points: '4' }, after: { points: '3' } });
  });
});
