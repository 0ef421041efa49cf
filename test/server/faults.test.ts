import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from '../../src/server/open-house.ts';
import { refusalOf } from '../../src/server/problems.ts';
import { remind } from '../../src/service/mail/reminders.ts';
import { postman } from '../../src/service/mail/send-letters.ts';
import { saveDocument } from '../../src/service/save-evidence.ts';
import type { Actor } from '../../src/service/service.ts';
import { addLetters, letterCounts } from '../../src/storage/index.ts';
import { letterWordsIn } from '../../src/text/letter-words.ts';
import { DATABASES, freshAddress } from '../storage/databases.ts';
import { haiDuong, type Running, running, withRoles } from './running.ts';
import { makeSmallRound, ROUND } from './small-round.ts';

const SECRET = 'bi-mat-chi-dung-trong-kiem-thu-0123456789';
const HEAD: Actor = { id: 'an', name: 'An', grants: [{ role: 'unit-head', unit: 'SN001' }] };
const document = (number: string) => ({
  kind: 'ke-hoach',
  number,
  date: '01/02/2026',
  issuer: 'Sở',
  subject: 'Kế hoạch',
});

const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe.each(DATABASES)('bad requests to a server on %s', (name) => {
  let server: Running;
  beforeAll(async () => {
    server = await running(name);
    await withRoles(server, { quanly: { role: 'manager' }, quantri: { role: 'administrator' } });
    await server.as('quanly').put('/units', [
      {
        code: 'SN01',
        name: 'Sở A',
        kind: 'so-nganh',
        attributes: { 'duoc-xep-hang-cchc': 'có' },
      },
    ]);
    const { hash } = (await server.as('quanly').post('/sets', { text: haiDuong.set })).body;
    await server.as('quanly').post('/rounds', {
      id: 'dot',
      title: 'Đợt',
      year: 2025,
      set: hash,
      days: { selfAssessmentUntil: '2025-12-10', late: 'refused' },
      judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    });
    await server.as('quanly').put('/rounds/dot/units', { units: [{ code: 'SN01' }], seen: 1 });
    await server.as('quanly').post('/rounds/dot/moves', { action: 'open-round' });
    await withRoles(server, { an: { role: 'unit-head', unit: 'SN01' } });
  });
  afterAll(() => server.stop());

  it('names every fault of the shape at once, by its path, in Vietnamese', async () => {
    const { status, body } = await server.as('quanly').post('/rounds', {
      id: 'Không Hợp Lệ',
      title: '',
      year: 'hai nghìn',
      thua: 1,
    });
    expect([status, body.code]).toEqual([422, 'body.invalid']);
    const paths = body.faults.map(({ at }: { at: { path: string } }) => at.path);
    expect(paths).toEqual(
      expect.arrayContaining(['id', 'title', 'year', 'set', 'days', 'judges', 'thua']),
    );
    expect(body.title).toBe('Yêu cầu không đúng mẫu.');
    for (const { what, remedy } of body.faults)
      expect([what, remedy].every((text) => text.length > 5)).toBe(true);
  });

  it.each([
    [
      'answers/1.2',
      { explanation: 'ă'.repeat(10_001) },
      'value/explanation',
      'Nội dung thuyết minh, giải trình («explanation») quá dài: 10.001 ký tự, tối đa 10.000.',
    ],
    [
      'answers/1.2',
      { inputs: { 'da-quan-triet': '1'.repeat(12_345) } },
      'value/inputs/da-quan-triet',
      'Nội dung («da-quan-triet») quá dài: 12.345 ký tự, tối đa 10.000.',
    ],
    [
      'explanations/1.2',
      { text: 'ă'.repeat(20_000) },
      'value/text',
      'Nội dung đã viết («text») quá dài: 20.000 ký tự, tối đa 10.000.',
    ],
    [
      'answers/1.2',
      { documents: Array.from({ length: 201 }, (_, index) => `tl-${index}`) },
      'value/documents',
      'Danh sách tài liệu («documents») quá nhiều: 201 mục, tối đa 200.',
    ],
    [
      'answers/1.2',
      { inputs: { 'da-quan-triet': Array.from({ length: 201 }, () => '1') } },
      'value/inputs/da-quan-triet',
      'Danh sách («da-quan-triet») quá nhiều: 201 mục, tối đa 200.',
    ],
    [
      'answers/1.2',
      { inputs: { ['k'.repeat(101)]: '1' } },
      `value/inputs/${'k'.repeat(101)}`,
      `Nội dung («${'k'.repeat(59)}…») quá dài: 101 ký tự, tối đa 100.`,
    ],
  ])(
    'tells what is too long in %s by its name, its length and the limit',
    async (path, value, at, what) => {
      const { status, body } = await server
        .as('an')
        .put(`/rounds/dot/units/SN01/${path}`, { value, seen: 0 });
      expect([status, body.code]).toEqual([422, 'body.invalid']);
      expect(body.faults).toHaveLength(1);
      expect(body.faults[0]).toMatchObject({ at: { path: at }, what });
      expect(body.faults[0].remedy).toMatch(/\d\.$|\d (?:ký tự|mục)/);
    },
  );

  it('tells what is too long in English when asked', async () => {
    const answer = await server.request('/api/v1/rounds/dot/moves?lang=en', {
      method: 'POST',
      headers: { 'x-test-person': 'quanly', 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'close-self-assessment', reason: 'x'.repeat(2001) }),
    });
    const { faults } = (await answer.json()) as { faults: { what: string }[] };
    expect(faults.map(({ what }) => what)).toContain(
      'The reason (“reason”) is too long: 2001 characters, at most 2000.',
    );
  });

  it('says a problem as RFC 9457 does, in English when asked', async () => {
    const answer = await server.request('/api/v1/rounds/khong-co?lang=en', {
      headers: { 'x-test-person': 'quanly' },
    });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({
      type: 'urn:thangdiem:problem:unknown.round',
      title: 'There is no round “khong-co”.',
      status: 404,
    });
  });

  it.each([
    [
      'an answer of the wrong type',
      { inputs: { 'da-quan-triet': 'nhiều', 'tong-so': '81' } },
      'faults',
    ],
    ['an input that does not exist', { inputs: { 'khong-co': '1' } }, 'faults'],
    ['a document nobody declared', { inputs: {}, documents: ['khong-co'] }, 'faults'],
    ['a value outside the body', { inputs: { 'da-quan-triet': 74 } }, 'body.invalid'],
  ])('refuses %s and changes nothing', async (_, value, code) => {
    const before = await server.as('an').get('/rounds/dot/units/SN01');
    const { status, body } = await server
      .as('an')
      .put('/rounds/dot/units/SN01/answers/1.2', { value, seen: 0 });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.faults.length).toBeGreaterThan(0);
    expect((await server.as('an').get('/rounds/dot/units/SN01')).body).toEqual(before.body);
  });

  it.each([
    ['/rounds/dot/units/SN99', 404, 'unknown.unit'],
    ['/rounds/..%2f..%2fetc', 422, 'body.invalid'],
    ['/jobs/khong-phai-uuid', 422, 'body.invalid'],
    ['/jobs/00000000-0000-4000-8000-000000000000', 404, 'unknown.job'],
    [`/sets/${'0'.repeat(64)}`, 404, 'unknown.set'],
    ['/khong-co', 404, 'unknown.page'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await server.as('quanly').get(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('lets in nobody who is not signed in, and nothing that is not JSON', async () => {
    expect((await server.request('/api/v1/rounds')).status).toBe(401);
    const headers = { 'x-test-person': 'quanly', 'content-type': 'text/plain' };
    const plain = await server.request('/api/v1/rounds', { method: 'POST', headers, body: '{}' });
    expect([plain.status, await codeOf(plain)]).toEqual([400, 'body.not-json']);
    const broken = await server.request('/api/v1/rounds', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"id":',
    });
    expect(await codeOf(broken)).toBe('body.not-json');
  });

  it('asks those who can change results for their second factor, and tells them so', async () => {
    const headers = { 'x-test-person': 'quanly', 'x-test-password-only': 'yes' };
    const barred = await server.request('/api/v1/rounds', { headers });
    expect([barred.status, await codeOf(barred)]).toEqual([403, 'second-factor-needed']);
    const me = (await (await server.request('/api/v1/me', { headers })).json()) as object;
    expect(me).toMatchObject({ signedIn: true, secondFactorNeeded: true });
    const officer = { 'x-test-person': 'an', 'x-test-password-only': 'yes' };
    expect((await server.request('/api/v1/rounds', { headers: officer })).status).toBe(200);
  });

  it('refuses a change that a page of another site sends', async () => {
    const elsewhere: readonly Record<string, string>[] = [
      { origin: 'http://evil.test' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const from of elsewhere) {
      const answer = await server.request('/api/v1/rounds/dot/moves', {
        method: 'POST',
        headers: {
          'x-test-person': 'quanly',
          'content-type': 'application/json',
          ...from,
        },
        body: JSON.stringify({ action: 'start-appraisal' }),
      });
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'cross-site']);
    }
    expect((await server.as('quanly').get('/rounds/dot')).body.state).toBe('self-assessment');
  });

  it('refuses a body that is too large, with headers that keep a browser safe', async () => {
    const answer = await server.request('/api/v1/sets', {
      method: 'POST',
      headers: { 'x-test-person': 'quanly', 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'x'.repeat(5 * 2 ** 20) }),
    });
    expect([answer.status, await codeOf(answer)]).toEqual([413, 'body.too-large']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('bounds a body by what the endpoint takes, whatever the documents of a unit are called', async () => {
    const value = { ...document('1/KH'), subject: 'x'.repeat(5 * 2 ** 20) };
    const answer = await server
      .as('an')
      .put('/rounds/dot/units/SN01/documents/file', { value, seen: 0 });
    expect([answer.status, answer.body.code]).toEqual([413, 'body.too-large']);
  });

  it('shows a round in draft to those who make it, and to nobody else', async () => {
    const { hash } = (await server.as('quanly').get('/sets')).body[0];
    await server.as('quanly').post('/rounds', {
      id: 'nhap',
      title: 'Đợt đang lập',
      year: 2025,
      set: hash,
      days: { late: 'refused' },
      judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    });
    expect((await server.as('quanly').get('/rounds/nhap')).body.state).toBe('draft');
    const hidden = await server.as('an').get('/rounds/nhap');
    expect([hidden.status, hidden.body.code]).toEqual([404, 'unknown.round']);
    const listed = (await server.as('an').get('/rounds')).body.map(({ id }: { id: string }) => id);
    expect(listed).toEqual(['dot']);
  });

  it('takes the register from a file with all its faults told, or not at all', async () => {
    const text =
      'Mã đơn vị;Tên đơn vị;Loại đơn vị;Đơn vị tiền thân\nA;Sở A;so-nganh;Z\nA;;Sở ngành;\n';
    const faulty = await server
      .as('quanly')
      .upload('post', '/units/file?name=dv.csv', Buffer.from(text));
    expect(faulty.status).toBe(422);
    const codes = faulty.body.faults.map(
      ({ code, at }: { code: string; at: { line: number } }) => `${code} ${at.line}`,
    );
    expect(codes.toSorted()).toEqual([
      'register.cell-empty 3',
      'register.kind 3',
      'register.predecessor-unknown 2',
    ]);
    const sound = 'Mã đơn vị;Tên đơn vị;Loại đơn vị\nB;Sở B;so-nganh\n';
    const taken = await server
      .as('quanly')
      .upload('post', '/units/file?name=dv.csv', Buffer.from(sound));
    expect(taken.body).toEqual({ added: 1, changed: 0, same: 0 });
  });
});

describe('a database that is away', () => {
  it('is told as a passing fault, and used again without a restart', async () => {
    const address = await freshAddress('PostgreSQL');
    if (address.kind !== 'postgres') throw new Error('a server was asked for');
    const target = new URL(address.url);
    const port = Number(target.port);
    const lines = new Set<Socket>();
    let isCut = false;
    // Between us and the server, so that the line can be cut and come back.
    const between = createServer((socket) => {
      if (isCut) return void socket.destroy();
      const upstream = connect(port, target.hostname);
      for (const one of [socket, upstream]) {
        lines.add(one);
        one.on('error', () => undefined);
      }
      socket.pipe(upstream).pipe(socket);
    });
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
    target.port = String((between.address() as { port: number }).port);
    const files = { kind: 'disk', folder: mkdtempSync(join(tmpdir(), 'cut-')) } as const;
    await makeSmallRound({ database: address, files, secret: SECRET }, 1, 'nobody');
    const house = await openHouse({ database: { kind: 'postgres', url: target.href }, files });
    const save = (id: string) =>
      saveDocument(house.service, HEAD, {
        round: ROUND,
        unit: 'SN001',
        document: id,
        value: document('1/KH'),
        seen: 0,
      });
    await save('a');
    isCut = true;
    for (const line of lines) line.destroy();
    const fault = await save('b').catch((error: unknown) => error);
    expect(refusalOf(fault)?.code).toBe('store.unreachable');
    isCut = false;
    expect(await save('b')).toMatchObject({ version: 1 });
    await house.close();
    between.close();
  });
});

describe('a disk that is full', () => {
  it('is told, loses nothing that was saved, and is used again once there is room', {
    timeout: 120_000,
  }, async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=110m', 'tmpfs', folder], {
        stdio: 'ignore',
      });
    } catch {
      context.skip('a small file system of its own can only be mounted by root');
    }
    try {
      const database = { kind: 'embedded', folder } as const;
      const files = { kind: 'disk', folder: join(folder, 'files') } as const;
      await makeSmallRound({ database, files, secret: SECRET }, 1, 'nobody');
      const house = await openHouse({ database, files });
      const save = (id: string, size: number) => {
        const value = { ...document('1/KH'), subject: randomBytes(size).toString('base64') };
        return saveDocument(house.service, HEAD, {
          round: ROUND,
          unit: 'SN001',
          document: id,
          value,
          seen: 0,
        });
      };
      await save('a', 100);
      const ballast = join(folder, 'ballast');
      await writeFile(ballast, randomBytes(80 * 2 ** 20)).catch(() => undefined);
      const file = await house.service.files.put(
        (async function* () {
          for (let piece = 0; piece < 40; piece++) yield Buffer.alloc(2 ** 20, 'a');
        })(),
        { name: 'a.txt' },
      );
      expect(file).toMatchObject({ refused: 'file.no-space' });
      const codes: (string | undefined)[] = [];
      const kept: string[] = ['a'];
      for (let index = 0; index < 400 && codes.length < 2; index++) {
        try {
          await save(`b-${index}`, 200_000);
          kept.push(`b-${index}`);
        } catch (error) {
          codes.push(refusalOf(error)?.code);
        }
      }
      expect(codes).toEqual(['store.full', 'store.full']);
      execFileSync('rm', [ballast]);
      await save('c', 100);
      kept.push('c');
      await house.close();
      const again = await openHouse({ database, files });
      const { entriesOf } = await import('../../src/storage/index.ts');
      const entries = await again.service.store.read((db) => entriesOf(db, ROUND, 'SN001'));
      expect(entries.map(({ key }) => key).toSorted()).toEqual(kept.toSorted());
      await again.close();
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });
});

describe.each(DATABASES)('letters from %s', (name) => {
  it('reach a real mail server, wait while it is away, and go out once', async () => {
    const address = await freshAddress(name);
    const files = { kind: 'disk', folder: mkdtempSync(join(tmpdir(), 'mail-')) } as const;
    const folder = mkdtempSync(join(tmpdir(), 'mail-'));
    const database =
      address.kind === 'postgres' ? address : ({ kind: 'embedded', folder } as const);
    await makeSmallRound({ database, files, secret: SECRET }, 3, 'heads');
    const state = { now: new Date('2099-12-09T02:00:00Z') };
    const house = await openHouse({ database, files }, () => state.now);
    const { service } = house;
    const { allGrants } = await import('../../src/storage/index.ts');
    const grants = await service.store.read(allGrants);
    const mails = new Map(
      grants.map(({ person, unit }) => [person, `${unit?.toLowerCase()}@tinh.gov.vn`]),
    );
    const words = letterWordsIn('vi');
    expect(await remind(service, mails, words)).toBe(3);
    expect(await remind(service, mails, words)).toBe(0);

    const received: string[] = [];
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const post = postman(service, {
      url: `smtp://127.0.0.1:${port}`,
      from: 'thangdiem@tinh.gov.vn',
    });
    expect(await post.round()).toEqual({ sent: 0, failed: 3 });
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, callback) {
        const [to] = session.envelope.rcptTo;
        stream.resume();
        stream.on('end', () => {
          received.push(to?.address ?? '');
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    expect(await post.round()).toEqual({ sent: 0, failed: 0 });
    state.now = new Date(state.now.getTime() + 61_000);
    expect(await post.round()).toEqual({ sent: 3, failed: 0 });
    expect(await post.round()).toEqual({ sent: 0, failed: 0 });
    expect(received.toSorted()).toEqual([
      'sn001@tinh.gov.vn',
      'sn002@tinh.gov.vn',
      'sn003@tinh.gov.vn',
    ]);
    await service.store.write((db) =>
      addLetters(
        db,
        [{ id: 'x', recipient: 'y@z.vn', subject: 's', body: 'b', occasion: 'o' }],
        state.now,
      ),
    );
    expect(await service.store.read(letterCounts)).toEqual({ waiting: 1, sent: 3, 'given-up': 0 });
    post.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await house.close();
  });
});
