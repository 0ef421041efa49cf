import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankFolder } from '../../src/app/rank-folder.ts';
import { type LoadedSet, loadSets } from '../../src/criteria/load.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { expectedMessage, foldersIn, isAt, messagesOf, WAITING } from './expected-message.ts';
import { run } from './run.ts';

const FOLDER = 'fixtures/invalid/rounds';
const BASE = 'fixtures/invalid/base';
const NAMES = foldersIn(FOLDER);

let temporary = '';
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'thangdiem-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('a round with one fault is refused, with place, words and remedy', () => {
  let all: readonly string[] = [];
  beforeAll(async () => {
    const { code, err } = await run('check', BASE, FOLDER);
    expect(code).toBe(1);
    all = messagesOf(err);
  });

  for (const name of NAMES) {
    const test = name in WAITING ? it.fails : it;
    test(name, () => {
      const folder = join(FOLDER, name);
      const { phrases, place, count } = expectedMessage(folder);
      const messages = all.filter((message) => message.startsWith(`${folder}/`));
      const here = messages.filter((message) => isAt(message, folder, place));
      const told = (count === 1 ? here : messages).join('\n');

      expect(phrases.length).toBeGreaterThan(0);
      expect(here, messages.join('\n')).not.toEqual([]);
      for (const phrase of phrases) expect(told).toContain(phrase);
      expect(messages, 'one fault, one message').toHaveLength(count);
      for (const message of messages) expect(message).toContain('Cách sửa: ');
    });
  }
});

describe('a round with one fault is not ranked', () => {
  let sets: readonly LoadedSet[] = [];
  beforeAll(async () => {
    ({ sets } = await loadSets([BASE]));
  });

  it.each(NAMES)('%s', async (name) => {
    const work = { basis: 'final', evaluator: rulesEngine() } as const;
    const { loaded, findings } = await rankFolder(join(FOLDER, name), sets, work);
    expect(loaded).toBeUndefined();
    expect(findings).not.toEqual([]);
  });

  it.each(['empty-file', 'points-over-max', 'set-unknown', 'two-files-for-one-unit'])(
    '%s: no ranking is printed and no file written',
    async (name) => {
      const out = join(temporary, `${name}.xlsx`);
      const ranked = await run('rank', join(FOLDER, name), '--sets', BASE, '--out', out);
      expect(ranked).toMatchObject({ code: 1, out: '' });
      expect(ranked.err).toContain('Có 1 lỗi, chưa có kết quả nào được ghi');
      await expect(access(out)).rejects.toThrow();
    },
  );

  it('as JSON the findings come alone, with place and sentence', async () => {
    const folder = join(FOLDER, 'points-over-max');
    const { code, out, err } = await run('score', folder, '--sets', BASE, '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      findings: [
        {
          code: 'evidence.points-over-max',
          at: { file: join(folder, 'evidence/A01.yaml'), line: 40 },
          figures: { max: '2' },
          what: expect.stringContaining('lớn hơn điểm tối đa 2'),
        },
      ],
    });
  });
});

describe('10 MB of junk', () => {
  it('are refused by their size', async () => {
    const file = join(temporary, 'set.yaml');
    await writeFile(file, Buffer.alloc(10 * 1024 * 1024, '[a: {'));
    const { code, err } = await run('check', file);
    expect(code).toBe(1);
    expect(err).toContain('Tệp quá lớn (10 MB)');
    expect(err).toContain('2 MB');
  });

  it.each(['[', '{', '- ', '? ', 'a: {', '\0'])('deeply nested %j is refused too', async (junk) => {
    const file = join(temporary, 'set.yaml');
    await writeFile(file, Buffer.alloc(50_000, junk));
    const { code, err } = await run('check', file);
    expect(code).toBe(1);
    expect(err).toContain(file);
  });
});
