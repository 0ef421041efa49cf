import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenForm } from '../../demo/fill-form.ts';
import { DATABASES } from '../storage/databases.ts';
import { PaperForms } from './paper-forms.ts';
import { type Answered, haiDuong, type Running, running, withRoles } from './running.ts';

const UNITS = ['SN01', 'SN02', 'SN03', 'SN04'];
const R = '/rounds/hai-duong-2025';
const JUDGES = { appraisal: 'Tổ thẩm định', council: 'Hội đồng' };

const done = ({ status, body }: Answered) => {
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

describe.each(DATABASES)('forms of reviewers, on %s', (name) => {
  let server: Running;
  let folder: string;
  let forms: PaperForms;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forms-'));
    server = await running(name);
    forms = new PaperForms(server, folder);
    await withRoles(server, {
      quanly: { role: 'manager' },
      thamdinh: { role: 'appraiser', blocks: ['khoi-so-nganh'] },
      nhom1: { role: 'appraiser', blocks: ['khoi-so-nganh'], groups: ['1'] },
      hoidong: { role: 'council-member' },
    });
    const manager = server.as('quanly');
    const register = UNITS.map((code) => ({
      code,
      name: `Sở ${code} (giả định)`,
      kind: 'so-nganh',
      attributes: { 'duoc-xep-hang-cchc': 'có' },
    }));
    done(await manager.put('/units', register));
    const { hash } = done(await manager.post('/sets', { text: haiDuong.set }));
    server.clock = new Date('2025-12-01T03:00:00Z');
    const plan = {
      id: 'hai-duong-2025',
      title: 'Đợt thử',
      notice: 'dữ liệu giả định',
      year: 2025,
      set: hash,
      days: {
        selfAssessmentUntil: '2025-12-10',
        appraisalUntil: '2025-12-20',
        explanationFrom: '2025-12-21',
        explanationUntil: '2025-12-25',
        secondAppraisalUntil: '2025-12-30',
        late: 'refused',
      },
      judges: JUDGES,
    };
    done(await manager.post('/rounds', plan));
    const participants = UNITS.map((code) => ({ code }));
    done(await manager.put(`${R}/units`, { units: participants, seen: 1 }));
    done(await manager.post(`${R}/moves`, { action: 'open-round' }));
    server.clock = new Date('2025-12-10T03:00:00Z');
    for (const unit of UNITS) {
      for (const [criterion, inputs] of Object.entries(haiDuong.external.values[unit])) {
        const value = { inputs, source: haiDuong.external.source };
        const at = `${R}/units/${unit}/external/${criterion}`;
        done(await manager.put(at, { value, seen: 0 }));
      }
      const { forms: taken } = await forms.take('quanly', await forms.filled(unit));
      expect(taken).toMatchObject([{ unit, change: 'new' }]);
    }
    server.clock = new Date('2025-12-17T03:00:00Z');
    done(await manager.post(`${R}/moves`, { action: 'start-appraisal' }));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** 1.1 is given in quarter II instead of quarter I: 2 points of 4. */
  const changed = (form: OpenForm) => {
    form.score('i:1.1/thoi-diem', 'changedEntry').value = 'Trong quý II';
    form.score('c:1.1', 'reason').value = 'Kế hoạch ban hành trong quý II';
  };
  /** 2.3 has no points but those that the appraisers give. */
  const awarded = (form: OpenForm) => {
    form.score('i:2.3/diem', 'changedEntry').value = 3;
  };
  const head = (form: OpenForm) => {
    form.field('by').value = JUDGES.appraisal;
    form.field('on').value = '17/12/2025';
  };
  const acceptingRest = (form: OpenForm) => {
    head(form);
    form.field('acceptRest').value = 'Có';
  };
  const reviewed = async (unit: string, ...edits: readonly ((form: OpenForm) => void)[]) =>
    forms.edited(await forms.made(unit, 'appraisal'), (form) => {
      for (const edit of edits) edit(form);
    });
  const finish = (unit: string) =>
    server.as('thamdinh').post(`${R}/units/${unit}/moves`, { action: 'finish-appraisal' });
  const decide = (unit: string, criterion: string, value: object | null, seen: number) =>
    server.as('thamdinh').put(`${R}/units/${unit}/decisions/${criterion}`, { value, seen });
  /** What stands in a part of the unit, by criterion. */
  const standing = async (unit: string, part = 'appraisal') => {
    const { entries } = done(await server.as('quanly').get(`${R}/units/${unit}`));
    const own = (entries as { part: string; key: string; value: object }[]).filter(
      (entry) => entry.part === part,
    );
    return new Map(own.map(({ key, value }) => [key, value]));
  };
  const ACCEPTED = { accept: 'có' };

  it('are taken with all that is accepted on their cover, so that the appraisal can end', async () => {
    const form = await reviewed('SN01', acceptingRest, changed, awarded);
    const result = await forms.take('thamdinh', form);
    expect(result).toMatchObject({ faults: 0, findings: [], forms: [{ change: 'new' }] });
    expect((await standing('SN01')).get('1.2')).toEqual(ACCEPTED);
    expect(done(await finish('SN01')).state).toBe('appraised');
    const { views } = done(await server.as('quanly').get(`${R}/units/SN01/scores`));
    // 97,86 as the fixture has it, 2 points of 1.1 less.
    expect(views.appraised.total).toMatchObject({ points: { low: '95.86', high: '95.86' } });
  });

  it('tell each criterion that was accepted in the log', async () => {
    const of = (criterion: string) =>
      `/audit?kind=decisions&criterion=${criterion}&unit=SN01&round=hai-duong-2025`;
    expect(done(await server.as('quanly').get(of('1.2')))).toMatchObject([
      {
        actor: 'thamdinh',
        action: 'import-forms',
        subject: 'round/hai-duong-2025/unit/SN01/appraisal/1.2',
        change: { before: null, after: ACCEPTED },
      },
    ]);
  });

  it('accept nothing that only the appraisers can give, nor what is not on the unit’s form', async () => {
    await forms.take('thamdinh', await reviewed('SN02', acceptingRest, changed));
    const found = await standing('SN02');
    expect([found.has('2.3'), found.has('2.4')]).toEqual([false, false]);
    const { status, body } = await finish('SN02');
    expect([status, body.code, body.figures]).toEqual([
      409,
      'appraisal.incomplete',
      { criteria: '2.3' },
    ]);
  });

  it('leave open what they leave blank when their cover accepts nothing', async () => {
    await forms.take('thamdinh', await reviewed('SN03', head, changed));
    expect([...(await standing('SN03')).keys()]).toEqual(['1.1']);
    // A form that corrects the first takes back what only the first said.
    await forms.take('thamdinh', await reviewed('SN03', head, changed, awarded));
    const again = await reviewed('SN03', head, awarded, (form) => {
      form.score('i:1.1/thoi-diem', 'changedEntry').value = null;
      form.score('c:1.1', 'reason').value = null;
    });
    await forms.take('thamdinh', again);
    expect([...(await standing('SN03')).keys()]).toEqual(['2.3']);
  });

  it('leave alone what a colleague decided on screen and they leave blank, and say so', async () => {
    const older = await reviewed('SN04', acceptingRest, changed, awarded);
    const onScreen = { points: '1', reason: 'Chưa quán triệt đủ' };
    done(await decide('SN04', '1.2', onScreen, 0));
    done(await decide('SN04', '1.3', ACCEPTED, 0));
    const { findings, faults, forms: taken } = await forms.take('thamdinh', older);
    expect([faults, taken[0].change]).toEqual([0, 'changed']);
    expect(findings).toMatchObject([
      { code: 'form.decision-kept', at: { file: 'phieu.xlsx' }, figures: { criteria: '1.2' } },
    ]);
    const found = await standing('SN04');
    expect([found.get('1.2'), found.get('2.1')]).toEqual([onScreen, ACCEPTED]);

    // What the form brought is decided anew on screen over the version one saw, as ever.
    const later = { points: '2', reason: 'Đã xem lại' };
    expect((await decide('SN04', '2.1', later, 0)).body.code).toBe('stale');
    done(await decide('SN04', '2.1', later, 1));
    const again = await forms.take('thamdinh', older);
    expect(again.findings).toMatchObject([{ figures: { criteria: '1.2, 2.1' } }]);
    expect((await standing('SN04')).get('2.1')).toEqual(later);

    const forced = await forms.take('thamdinh', older, { overwrite: true });
    expect(forced.findings).toEqual([]);
    const replaced = await standing('SN04');
    expect([replaced.get('1.2'), replaced.get('2.1')]).toEqual([ACCEPTED, ACCEPTED]);
  });

  it('say whose name and which day of their cover are not kept', async () => {
    const form = await reviewed('SN04', acceptingRest, changed, awarded, (open) => {
      open.field('by').value = 'Phòng Cải cách hành chính';
      open.field('on').value = '16/12/2025';
    });
    server.clock = new Date('2025-12-17T04:00:00Z');
    const { findings, faults } = await forms.take('thamdinh', form, { overwrite: true });
    expect(faults).toBe(0);
    expect(findings).toMatchObject([
      {
        code: 'form.reviewer-not-kept',
        figures: {
          by: 'Phòng Cải cách hành chính',
          kept: JUDGES.appraisal,
          on: '16/12/2025',
          today: '17/12/2025',
        },
      },
    ]);
  });

  it('are not for whoever is assigned a part of the criteria', async () => {
    const form = await reviewed('SN02', acceptingRest, changed);
    expect((await forms.take('nhom1', form)).forms).toMatchObject([
      { change: 'refused', refusal: { code: 'not-allowed.scope' } },
    ]);
  });

  it('of the council leave what they accept as the appraisers decided it', async () => {
    const manager = server.as('quanly');
    for (const unit of ['SN02', 'SN03', 'SN04']) {
      const move = { action: 'finish-appraisal', acceptRest: true };
      done(await server.as('thamdinh').post(`${R}/units/${unit}/moves`, move));
    }
    done(await manager.post(`${R}/moves`, { action: 'open-explanation' }));
    server.clock = new Date('2025-12-26T03:00:00Z');
    done(await manager.post(`${R}/moves`, { action: 'start-second-appraisal' }));
    done(await manager.post(`${R}/moves`, { action: 'start-council' }));
    const form = await forms.edited(await forms.made('SN01', 'council'), (open) => {
      open.field('by').value = JUDGES.council;
      open.field('acceptRest').value = 'Có';
      open.score('c:1.3', 'changedPoints').value = 1;
      open.score('c:1.3', 'reason').value = 'Hội đồng xem lại';
    });
    const { findings, forms: taken } = await forms.take('hoidong', form);
    expect(findings).toEqual([]);
    expect(taken).toMatchObject([{ unit: 'SN01', kind: 'council', change: 'new' }]);
    expect([...(await standing('SN01', 'council')).keys()]).toEqual(['1.3']);
    const { views } = done(await server.as('quanly').get(`${R}/units/SN01/scores`));
    const line = views.final.lines.find(({ id }: { id: string }) => id === '1.1');
    expect(line.amount).toBe('2');
  });
});
