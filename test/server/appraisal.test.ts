import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeQuestions } from '../../src/service/mail/question-letters.ts';
import { letterWordsIn } from '../../src/text/letter-words.ts';
import { DATABASES } from '../storage/databases.ts';
import { type Answered, haiDuong, type Running, running, withRoles } from './running.ts';

const R = '/rounds/dot-thu';
const DEPARTMENTS = ['SN01', 'SN02', 'SN03', 'SN04', 'SN05', 'SN06', 'SN07'];
const LATE_STARTER = 'SN07';
const PLAN = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');

const done = ({ status, body }: Answered) => {
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const refused = ({ status, body }: Answered) => [status, body.code];

/** Criterion 1.1: 4 points for a plan in quarter I, 2 in II; a plan of 01/12/2024–31/12/2025 as proof. */
const HANDED_IN: Readonly<Record<string, { when: string; plan?: string; file?: true }>> = {
  SN01: { when: 'quy-1', plan: '01/02/2025', file: true },
  SN02: { when: 'quy-1', plan: '05/02/2025', file: true },
  SN03: { when: 'quy-1', plan: '30/11/2024' },
  SN04: { when: 'quy-2' },
  SN05: { when: 'quy-2', plan: '01/05/2025' },
  SN06: { when: 'quy-1', plan: '31/01/2025' },
  [LATE_STARTER]: { when: 'quy-1', plan: '31/01/2025' },
  H01: { when: 'quy-1', plan: '31/01/2025' },
};

describe.each(DATABASES)('appraising through the API, on %s', (name) => {
  let server: Running;
  beforeAll(async () => {
    server = await running(name);
    await withRoles(server, {
      quanly: { role: 'manager' },
      thamdinh: { role: 'appraiser', blocks: ['khoi-so-nganh'] },
      nhom1: { role: 'appraiser', blocks: ['khoi-so-nganh'], groups: ['1'] },
      nhom2: { role: 'appraiser', blocks: ['khoi-so-nganh'], groups: ['2'] },
      hoidong: { role: 'council-member' },
      kiemtra: { role: 'auditor' },
    });
    const manager = server.as('quanly');
    const units = Object.keys(HANDED_IN).map((code) => ({
      code,
      name: `Đơn vị ${code} (giả định)`,
      kind: code.startsWith('H') ? 'cap-huyen' : 'so-nganh',
      attributes: { 'duoc-xep-hang-cchc': 'có' },
    }));
    done(await manager.put('/units', units));
    for (const { code } of units) {
      await withRoles(server, {
        [`${code}-canbo`]: { role: 'unit-officer', unit: code },
        [`${code}-lanhdao`]: { role: 'unit-head', unit: code },
      });
    }
    // Appraises its own block, but is an officer of SN01.
    await withRoles(server, {
      'hai-vai': [
        { role: 'appraiser', blocks: ['khoi-so-nganh'] },
        { role: 'unit-officer', unit: 'SN01' },
      ],
    });
    const { hash } = done(await manager.post('/sets', { text: haiDuong.set }));
    server.clock = new Date('2025-12-01T03:00:00Z');
    done(
      await manager.post('/rounds', {
        id: 'dot-thu',
        title: 'Đợt thử',
        notice: 'dữ liệu giả định',
        year: 2025,
        set: hash,
        days: { selfAssessmentUntil: '2025-12-10', late: 'refused' },
        judges: { appraisal: 'Tổ thẩm định', council: 'Hội đồng' },
      }),
    );
    done(await manager.put(`${R}/units`, { units: units.map(({ code }) => ({ code })), seen: 1 }));
    done(await manager.post(`${R}/moves`, { action: 'open-round' }));
    for (const [unit, { when, plan, file }] of Object.entries(HANDED_IN)) {
      const officer = server.as(`${unit}-canbo`);
      const at = `${R}/units/${unit}`;
      if (plan) {
        const value = {
          kind: 'ke-hoach',
          number: '1/KH',
          date: plan,
          issuer: `Sở ${unit}`,
          subject: 'Kế hoạch công tác dân vận',
        };
        done(await officer.put(`${at}/documents/ke-hoach`, { value, seen: 0 }));
      }
      if (file) {
        const path = `${at}/documents/ke-hoach/file?name=ke-hoach.pdf`;
        done(await officer.upload('put', path, PLAN));
      }
      const value = {
        inputs: { 'thoi-diem': when },
        ...(plan && { documents: ['ke-hoach'] }),
      };
      done(await officer.put(`${at}/answers/1.1`, { value, seen: 0 }));
      if (unit === 'SN05') {
        const also = { inputs: { 'chuong-trinh-nam': 'có' }, documents: ['ke-hoach'] };
        done(await officer.put(`${at}/answers/1.3`, { value: also, seen: 0 }));
      }
      if (unit === LATE_STARTER) continue;
      done(await server.as(`${unit}-lanhdao`).post(`${at}/moves`, { action: 'submit' }));
    }
    server.clock = new Date('2025-12-12T03:00:00Z');
    done(await manager.post(`${R}/moves`, { action: 'start-appraisal' }));
  });
  afterAll(() => server.stop());

  describe('a criterion across units', () => {
    const across = async (person: string, path = '1.1') =>
      done(await server.as(person).get(`${R}/criteria/${path}`));
    // biome-ignore lint/suspicious/noExplicitAny: an answer of the server as it is
    const unitIn = (body: any, code: string) =>
      body.units.find((unit: { code: string }) => unit.code === code);

    it('shows an appraiser every unit of the assigned block, and nobody else', async () => {
      const { units, criterion, blocks } = await across('thamdinh');
      expect(units.map(({ code }: { code: string }) => code)).toEqual(DEPARTMENTS);
      expect(criterion).toMatchObject({ id: '1.1', max: '4' });
      expect(blocks.map(({ id }: { id: string }) => id)).toEqual(['khoi-so-nganh']);
      expect((await across('nhom1')).units).toHaveLength(7);
      expect((await across('nhom2')).units).toEqual([]);
      expect((await across('kiemtra')).units).toHaveLength(8);
      expect((await across('kiemtra', '1.1?block=khoi-cap-huyen')).units).toMatchObject([
        { code: 'H01', standing: 'waiting', state: 'submitted' },
      ]);
    });

    it('is not for units: what the others got is not theirs to see', async () => {
      const answer = await server.as('SN01-canbo').get(`${R}/criteria/1.1`);
      expect(refused(answer)).toEqual([403, 'not-allowed.role']);
      const warnings = await server.as('SN01-canbo').get(`${R}/units/SN01/warnings`);
      expect(refused(warnings)).toEqual([403, 'not-allowed.role']);
      expect(refused(await server.as('thamdinh').get(`${R}/criteria/9.9`))).toEqual([
        404,
        'unknown.criterion',
      ]);
      // A group is no criterion.
      expect(refused(await server.as('thamdinh').get(`${R}/criteria/1`))).toEqual([
        404,
        'unknown.criterion',
      ]);
    });

    it('has the same points and sentences as the unit’s own sheet', async () => {
      const body = await across('thamdinh');
      for (const code of ['SN01', 'SN03', 'SN04', 'SN05']) {
        const { views } = done(await server.as('thamdinh').get(`${R}/units/${code}/scores`));
        const line = views.self.lines.find(({ id }: { id: string }) => id === '1.1');
        const { self } = unitIn(body, code).views;
        expect(self.points).toEqual({ low: line.amount, high: line.amount });
        expect([self.explanation, self.lost]).toEqual([line.explanation, line.lost]);
        expect(self.explanation.length).toBeGreaterThan(0);
      }
      // 4, 4, 0 (plan outside the period), 0 (no plan), 2, 4: the middle of 0 0 2 4 4 4 is 3.
      const points = DEPARTMENTS.slice(0, 6).map(
        (code) => unitIn(body, code).views.self.points.low,
      );
      expect(points).toEqual(['4', '4', '0', '0', '2', '4']);
      expect(body.blocks[0].middles).toEqual({ self: { median: '3', units: 6 } });
    });

    it('warns of what is to be looked at closely, with its figures', async () => {
      const body = await across('thamdinh');
      const far = (points: string) => ({ code: 'far-from-median', points, median: '3', units: 6 });
      const elsewhere = (unit: string) => ({
        code: 'same-file-elsewhere',
        document: 'ke-hoach',
        uses: [{ round: 'dot-thu', unit, document: 'ke-hoach' }],
      });
      const warnings = Object.fromEntries(
        DEPARTMENTS.map((code) => [code, unitIn(body, code).warnings]),
      );
      expect(warnings).toEqual({
        SN01: [elsewhere('SN02')],
        SN02: [elsewhere('SN01')],
        SN03: [
          {
            code: 'document-outside-period',
            document: 'ke-hoach',
            date: '2024-11-30',
            from: '2024-12-01',
            to: '2025-12-31',
          },
          far('0'),
        ],
        SN04: [{ code: 'no-evidence', points: '2', explained: false }, far('0')],
        SN05: [],
        SN06: [],
        [LATE_STARTER]: [],
      });
      for (const code of ['SN01', 'SN04']) {
        const own = done(await server.as('thamdinh').get(`${R}/units/${code}/warnings`));
        const at = own.find(({ criterion }: { criterion: string }) => criterion === '1.1');
        expect(at.warnings).toEqual(warnings[code]);
        expect(at.middles).toEqual(body.blocks[0].middles);
      }
      const ofGroup = done(await server.as('nhom2').get(`${R}/units/SN01/warnings`));
      expect(ofGroup.length).toBeGreaterThan(0);
      expect(
        ofGroup.every(({ criterion }: { criterion: string }) => criterion.startsWith('2.')),
      ).toBe(true);
    });

    it('brings what the unit handed in, the documents cited, and who else cites them', async () => {
      const body = await across('thamdinh');
      const { entries, files, alsoFor } = unitIn(body, 'SN05');
      expect(entries.map(({ part, key }: { part: string; key: string }) => [part, key])).toEqual([
        ['document', 'ke-hoach'],
        ['answer', '1.1'],
      ]);
      expect([files, alsoFor]).toEqual([[], { 'ke-hoach': ['1.3'] }]);
      expect(unitIn(body, 'SN01').files).toMatchObject([
        { document: 'ke-hoach', name: 'ke-hoach.pdf' },
      ]);
    });

    it('keeps the draft of a unit that never handed in to itself', async () => {
      const { standing, entries, views } = unitIn(await across('thamdinh'), LATE_STARTER);
      expect([standing, entries]).toEqual(['not-now', []]);
      expect(views.self.points).toEqual({ low: '0', high: '4' });
    });

    it('follows decisions, and counts how many units still wait', async () => {
      const counts = async () => {
        const criteria = done(await server.as('nhom1').get(`${R}/criteria`));
        expect(criteria.every(({ group }: { group: string }) => group === '1')).toBe(true);
        const { units, waiting, decided } = criteria.find(({ id }: { id: string }) => id === '1.1');
        return [units, waiting, decided];
      };
      expect(await counts()).toEqual([7, 6, 0]);
      const at = `${R}/units/SN01/decisions/1.1`;
      done(await server.as('nhom1').put(at, { value: { accept: 'có' }, seen: 0 }));
      expect(await counts()).toEqual([7, 5, 1]);
      const body = await across('thamdinh');
      const { standing, views, entries } = unitIn(body, 'SN01');
      expect(standing).toBe('decided');
      expect(views.appraised.points).toEqual({ low: '4', high: '4' });
      expect(entries.at(-1)).toMatchObject({ part: 'appraisal', version: 1, changedBy: 'nhom1' });
      expect(body.blocks[0].middles.appraised).toEqual({ median: '4', units: 1 });
    });
  });

  describe('a question to a unit', () => {
    const at = `${R}/units/SN01/questions`;
    let id = '';

    it('is asked by an appraiser about a criterion assigned, not by others', async () => {
      const ask = { criterion: '1.1', text: 'Kế hoạch có phụ lục phân công không?' };
      const question = done(await server.as('nhom1').post(at, ask));
      id = question.id;
      expect(question).toMatchObject({ ...ask, state: 'open', askedBy: 'nhom1', version: 1 });
      expect(refused(await server.as('nhom2').post(at, ask))).toEqual([403, 'not-allowed.scope']);
      expect(refused(await server.as('quanly').post(at, ask))).toEqual([403, 'not-allowed.role']);
      expect(refused(await server.as('hai-vai').post(at, ask))).toEqual([
        403,
        'not-allowed.own-unit',
      ]);
      const unfit = { criterion: '2.4', text: 'Tiêu chí của đơn vị sự nghiệp' };
      expect(refused(await server.as('thamdinh').post(at, unfit))).toEqual([
        404,
        'unknown.criterion',
      ]);
      const empty = await server.as('nhom1').post(at, { criterion: '1.1', text: '   ' });
      expect(refused(empty)).toEqual([422, 'body.invalid']);
    });

    it('is read by the unit itself and by those assigned to its criterion', async () => {
      const seen = async (person: string) => done(await server.as(person).get(at)).length;
      expect(await seen('SN01-canbo')).toBe(1);
      expect(await seen('thamdinh')).toBe(1);
      expect(await seen('nhom2')).toBe(0);
      expect(refused(await server.as('SN02-canbo').get(at))).toEqual([403, 'not-allowed.scope']);
      const { body } = await server.as('thamdinh').get(`${R}/criteria/1.1`);
      expect(body.units[0].questions).toMatchObject([{ id, state: 'open' }]);
      const criteria = done(await server.as('thamdinh').get(`${R}/criteria`));
      expect(criteria[0]).toMatchObject({ id: '1.1', questions: 1 });
    });

    it('is written about to the people of the unit, once each', async () => {
      const mails = new Map(
        ['SN01-canbo', 'SN01-lanhdao', 'SN02-canbo'].map((one) => [one, `${one}@tinh.gov.vn`]),
      );
      const words = letterWordsIn('vi');
      expect(await writeQuestions(server.service, mails, words)).toBe(2);
      expect(await writeQuestions(server.service, mails, words)).toBe(0);
      const letters = await server.database.kysely
        .selectFrom('outbox')
        .select(['recipient', 'subject', 'body'])
        .orderBy('recipient')
        .execute();
      expect(letters.map(({ recipient }) => recipient)).toEqual([
        'SN01-canbo@tinh.gov.vn',
        'SN01-lanhdao@tinh.gov.vn',
      ]);
      expect(letters[0]?.subject).toBe('[SN01] Người thẩm định hỏi về tiêu chí 1.1');
      expect(letters[0]?.body).toContain('«Đợt thử»');
    });

    it('is answered by the unit over the version it saw, and better until it is closed', async () => {
      const answer = (person: string, text: string, seen: number) =>
        server.as(person).post(`${at}/${id}/answer`, { text, seen });
      expect(refused(await answer('thamdinh', 'Có', 1))).toEqual([403, 'not-allowed.role']);
      expect(refused(await answer('SN02-canbo', 'Có', 1))).toEqual([403, 'not-allowed.scope']);
      expect(done(await answer('SN01-canbo', 'Có', 1))).toMatchObject({
        state: 'answered',
        answer: 'Có',
        answeredBy: 'SN01-canbo',
        version: 2,
      });
      const stale = await answer('SN01-lanhdao', 'Không', 1);
      expect(refused(stale)).toEqual([409, 'stale']);
      expect(stale.body.current).toMatchObject({ answer: 'Có', version: 2 });
      const better = done(await answer('SN01-lanhdao', 'Có, phụ lục 2', 2));
      expect(better).toMatchObject({ answer: 'Có, phụ lục 2', version: 3 });
      const other = `${R}/units/SN02/questions/${id}/answer`;
      expect(refused(await server.as('SN02-canbo').post(other, { text: 'x', seen: 3 }))).toEqual([
        404,
        'unknown.question',
      ]);
    });

    it('is closed by an appraiser assigned or the manager, over the answer they saw', async () => {
      const close = (person: string, seen: number) =>
        server.as(person).post(`${at}/${id}/close`, { seen });
      expect(refused(await close('SN01-lanhdao', 3))).toEqual([403, 'not-allowed.role']);
      expect(refused(await close('nhom2', 3))).toEqual([403, 'not-allowed.scope']);
      expect(refused(await close('hai-vai', 3))).toEqual([403, 'not-allowed.own-unit']);
      expect(refused(await close('thamdinh', 2))).toEqual([409, 'stale']);
      expect(done(await close('thamdinh', 3))).toMatchObject({
        state: 'closed',
        closedBy: 'thamdinh',
      });
      expect(refused(await close('quanly', 4))).toEqual([409, 'question.closed']);
      const late = await server
        .as('SN01-canbo')
        .post(`${at}/${id}/answer`, { text: 'muộn', seen: 4 });
      expect(refused(late)).toEqual([409, 'question.closed']);
    });

    it('stands in the log with what was asked and answered', async () => {
      const subject = `round/dot-thu/unit/SN01/question/${id}`;
      const log = done(await server.as('kiemtra').get(`/audit?subject=${subject}`));
      expect(
        log
          .map(({ action, actor, change }: { action: string; actor: string; change: object }) => [
            action,
            actor,
            change,
          ])
          .toReversed(),
      ).toEqual([
        ['ask-unit', 'nhom1', { criterion: '1.1', text: 'Kế hoạch có phụ lục phân công không?' }],
        ['answer-question', 'SN01-canbo', { before: null, after: 'Có' }],
        ['answer-question', 'SN01-lanhdao', { before: 'Có', after: 'Có, phụ lục 2' }],
        ['close-question', 'thamdinh', { closed: true }],
      ]);
    });

    it('is asked no more once the unit is appraised', async () => {
      const move = { action: 'finish-appraisal', acceptRest: true };
      done(await server.as('thamdinh').post(`${R}/units/SN01/moves`, move));
      const late = await server.as('thamdinh').post(at, { criterion: '1.1', text: 'Muộn' });
      expect(refused(late)).toEqual([409, 'not-allowed.unit-state']);
    });
  });

  it('scores a unit by its own block, whatever stands in the files of others', async () => {
    const own = () => server.as('SN01-canbo').get(`${R}/units/SN01/scores`);
    const before = done(await own());
    const answers = server.database.kysely
      .updateTable('entries')
      .where('unit_code', '=', 'H01')
      .where('part', '=', 'answer');
    const inputs = (when: string) => JSON.stringify({ inputs: { 'thoi-diem': when } });
    await answers.set({ value: inputs('không có lựa chọn này') }).execute();
    expect((await server.as('H01-canbo').get(`${R}/units/H01/scores`)).body.code).toBe('faults');
    expect(done(await own())).toEqual(before);
    await answers.set({ value: inputs('quy-1') }).execute();
  });

  describe('accepting what is left without a decision', () => {
    const at = `${R}/units/SN02`;
    const logged = async (criterion: string) =>
      done(
        await server
          .as('kiemtra')
          .get(`/audit?kind=decisions&criterion=${criterion}&unit=SN02&round=dot-thu`),
      );

    it('is a decision on each criterion, told in the log by its criterion', async () => {
      const value = { points: '3', reason: 'Thiếu một quý' };
      const decided = await server.as('thamdinh').put(`${at}/decisions/1.1`, { value, seen: 0 });
      done(decided);
      const move = { action: 'finish-appraisal', acceptRest: true };
      done(await server.as('thamdinh').post(`${at}/moves`, move));
      const { entries } = done(await server.as('thamdinh').get(at));
      const accepted = entries.filter(
        ({ part, key }: { part: string; key: string }) => part === 'appraisal' && key !== '1.1',
      );
      expect(accepted.length).toBeGreaterThan(20);
      for (const { key } of accepted) {
        expect(await logged(key)).toMatchObject([
          {
            actor: 'thamdinh',
            action: 'save',
            subject: `round/dot-thu/unit/SN02/appraisal/${key}`,
            change: { before: null, after: { accept: 'có' } },
          },
        ]);
      }
      expect(await logged('1.1')).toMatchObject([{ change: { after: value } }]);
    });

    it('reads in words as the decision it is', async () => {
      const query = 'kind=decisions&criterion=1.2&unit=SN02&round=dot-thu&format=csv';
      const csv = new TextDecoder().decode(
        await server.as('kiemtra').bytes(`/audit/file?${query}`),
      );
      expect(csv).toMatch(/;Lưu: thẩm định;[^\n]*;Chấp nhận điểm tự chấm;;có;/);
    });
  });
});
