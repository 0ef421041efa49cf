import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GIVEN_FILES } from '../../src/storage/migrations/0005-given-files.ts';
import { DATABASES } from '../storage/databases.ts';
import { attach, UNIT, withRound } from './open-unit.ts';
import { type Running, running } from './running.ts';

const MB = 2 ** 20;
describe.each(DATABASES)('the files of a unit on %s', (name) => {
  let server: Running;
  beforeAll(async () => {
    server = await withRound(await running(name, { unitBytes: 5 * MB }));
  });
  afterAll(() => server.stop());

  const [first, second, third] = [3, 2, 1].map((size) => randomBytes(size * MB));

  it('are taken up to the quota, each once, and what was replaced counts on', async () => {
    if (!first || !second || !third) throw new Error('three files were to be made');
    expect((await attach(server, 'mot', first)).status).toBe(200);
    // 3 + 2 = 5 MB: exactly the quota. The same file again takes no room.
    expect((await attach(server, 'mot', second)).status).toBe(200);
    expect((await attach(server, 'hai', first)).status).toBe(200);
    const { status, body } = await attach(server, 'hai', third);
    expect([status, body.code]).toEqual([413, 'file.over-quota']);
    expect(body.figures).toEqual({ used: '5 MB', size: '1 MB', limit: '5 MB' });
    expect(body.title).toBe(
      'Đơn vị hết chỗ lưu tệp minh chứng trong đợt này: đã dùng 5 MB trên 5 MB, tệp này 1 MB.',
    );
    expect(body.detail).toContain('đề nghị quản trị hệ thống nâng hạn mức');
    const { files } = (await server.as('an').get(UNIT)).body;
    expect(files).toHaveLength(2);
  });

  it('are all remembered by a database of before, as its log has them', async () => {
    const { kysely } = server.database;
    const given = () => kysely.selectFrom('given_files').selectAll().orderBy('sha256').execute();
    const before = await given();
    expect(before).toHaveLength(2);
    // Both documents have one file now; the other stands in the log alone.
    await server.as('an').put(`${UNIT}/documents/hai`, { value: null, seen: 1 });
    await kysely.deleteFrom('given_files').execute();
    for (const statement of GIVEN_FILES.slice(2)) await sql.raw(statement).execute(kysely);
    expect(await given()).toEqual(before);
    const value = { kind: 'ke-hoach', number: '1', date: '01/02/2025', issuer: 'Sở', subject: 'A' };
    await server.as('an').put(`${UNIT}/documents/hai`, { value, seen: 0 });
  });

  it('are refused before they are received when their size is announced', async () => {
    let read = 0;
    const content = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          read += 1;
          if (read > 40) controller.close();
          else controller.enqueue(new Uint8Array(MB).fill(65));
        },
      },
      { highWaterMark: 0 },
    );
    const answer = await server.request(`/api/v1${UNIT}/documents/hai/file?name=a.txt`, {
      method: 'PUT',
      headers: {
        'x-test-person': 'an',
        'content-type': 'application/octet-stream',
        'content-length': String(40 * MB),
      },
      body: content,
      duplex: 'half',
    } as RequestInit);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      413,
      'file.over-quota',
    ]);
    expect(read).toBe(0);
  });
});
