import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedMessage, foldersIn, isAt, messagesOf, WAITING } from './expected-message.ts';
import { run } from './run.ts';

const FOLDER = 'fixtures/invalid/sets';

describe('the set all faulty sets are copies of', () => {
  it('is sound', async () => {
    expect(await run('check', 'fixtures/invalid/base')).toMatchObject({ code: 0, err: '' });
  });
});

describe('a set with one fault is refused, with place, words and remedy', () => {
  for (const name of foldersIn(FOLDER)) {
    const test = name in WAITING ? it.fails : it;
    test(name, async () => {
      const folder = join(FOLDER, name);
      const { phrases, place, count } = expectedMessage(folder);
      const { code, err } = await run('check', folder);
      const messages = messagesOf(err);
      const here = messages.filter((message) => isAt(message, folder, place));
      const told = count === 1 ? here.join('\n') : err;

      expect(code).toBe(1);
      expect(phrases.length).toBeGreaterThan(0);
      expect(here, err).not.toEqual([]);
      for (const phrase of phrases) expect(told).toContain(phrase);
      expect(messages, 'one fault, one message').toHaveLength(count);
      for (const message of messages) expect(message).toContain('Cách sửa: ');
    });
  }
});
