import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

/** The built command: a thread needs a file that node itself can run. */
async function robustness(...options: readonly string[]): Promise<string> {
  const args = ['robustness', 'fixtures/hai-duong-2025', '--draws', '520', '--json', ...options];
  const { stdout } = await run(process.execPath, ['dist/cli/main.js', ...args], {
    maxBuffer: 2 ** 24,
  });
  return stdout;
}

it('an analysis is the same to the last digit however many threads share it', async () => {
  const alone = await robustness('--threads', '1');
  expect(alone).toContain('"sensitivity"');
  expect(await robustness('--threads', '2')).toBe(alone);
  expect(await robustness('--threads', '3')).toBe(alone);
}, 120_000);

it('a number of threads that means nothing is refused with the range', async () => {
  await expect(robustness('--threads', '0')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--threads phải là số nguyên từ 1 đến 64: 0'),
  });
});
