import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSets } from '../../src/criteria/load.ts';
import { titleKey } from '../../src/criteria/title-key.ts';
import { run } from '../cli/run.ts';

const PACKS = 'fixtures/new-province';
const ROUND = join(PACKS, 'dot-2025');

describe('a new province is data alone', () => {
  it('its pack and its round are checked like any other', async () => {
    const { code, out, err } = await run('check', PACKS);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Đã kiểm tra 1 bộ tiêu chí với 7 ví dụ tính tay và 1 đợt đánh giá');
  });

  it('its round is ranked under its own words', async () => {
    const { code, out, err } = await run('rank', ROUND, '--sets', PACKS);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Hạng +Mã +Đơn vị +Tự chấm +Cuối cùng +Phân loại/);
    expect(out).toMatch(/1 +B1 .* 45,0 +Hạng A/);
    expect(out).toMatch(/2 +B2 .* 46,0 +Hạng B/);
    expect(out).toMatch(/3 +P4 .* 9,3 +Hạng C/);
    expect(out).toContain('Tỉnh Vân Đài không có thật');
    expect(out).not.toContain('xếp loại');
  });

  it('without its pack the round names what is missing', async () => {
    const { code, err } = await run('rank', ROUND);
    expect(code).toBe(1);
    expect(err).toContain('«van-dai-07-2025»');
  });
});

describe('no province stands in src', () => {
  /** Where people are shown how to call the program, the sample round is named. */
  const SHOWS_EXAMPLES = /^cli\/(run-cli|program\/.*|commands\/demo)\.ts$/;

  it('neither by code nor by name', async () => {
    const { sets } = await loadSets(['criteria', PACKS]);
    const provinces = sets.map(({ province }) => province);
    expect(provinces.length).toBeGreaterThan(5);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => !SHOWS_EXAMPLES.test(name));
    for (const file of files) {
      const text = readFileSync(join('src', file), 'utf8');
      const key = ` ${titleKey(text)} `;
      for (const { code, name } of provinces) {
        expect(text, file).not.toContain(code);
        expect(key, file).not.toContain(` ${titleKey(name.replace(/^Tỉnh /, ''))} `);
      }
    }
  });
});
