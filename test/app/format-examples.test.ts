import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../cli/run.ts';

/** The examples of docs/criteria-format.md that name their file in the first line, in order. */
const EXAMPLES = [
  ...readFileSync('docs/criteria-format.md', 'utf8').matchAll(
    /```yaml\n# (?<path>vi-du\/[\w./-]+\.yaml).*\n(?<text>[\s\S]*?)```/g,
  ),
].map(({ groups }) => ({ path: groups?.path ?? '', text: groups?.text ?? '' }));

const folder = mkdtempSync(join(tmpdir(), 'thang-diem-format-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the examples; one for a file that is there already replaces its keys. */
function written(examples: typeof EXAMPLES, below: string): string {
  const texts = new Map<string, string>();
  for (const { path, text } of examples) {
    const before = texts.get(path);
    texts.set(path, before ? stringify({ ...parse(before), ...parse(text) }) : text);
  }
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, below, path)), { recursive: true });
    writeFileSync(join(folder, below, path), text);
  }
  return join(folder, below, 'vi-du');
}

describe('the examples of docs/criteria-format.md', () => {
  it('the smallest set is sound', async () => {
    const { code, err } = await run('check', written(EXAMPLES.slice(0, 1), 'smallest'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('the set, its cases and its round are sound', async () => {
    const { code, out, err } = await run('check', written(EXAMPLES, 'whole'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Đã kiểm tra 1 bộ tiêu chí với 4 ví dụ tính tay và 1 đợt đánh giá');
  });

  it('the round ranks as the page says', async () => {
    const whole = written(EXAMPLES, 'ranked');
    const { code, out } = await run('rank', join(whole, 'dot-2025'), '--sets', whole);
    expect(code).toBe(0);
    expect(out).toMatch(/SN01.*8,80/);
    expect(out).toMatch(/SN02.*7,23/);
  });
});
