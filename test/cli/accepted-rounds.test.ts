import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rankFolder } from '../../src/app/rank-folder.ts';
import { loadSets } from '../../src/criteria/load.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { foldersIn, messagesOf } from './expected-message.ts';
import { run } from './run.ts';

const FOLDER = 'fixtures/invalid/accepted';
const BASE = 'fixtures/invalid/base';

/**
 * Total of A01: 4 × 80 ÷ 100 ÷ 90 % = 3,5556; then 3, 3, 2 (not applicable: full), 2, 1,5, 0 and 2
 * are 17,0556. With `points: 0.5` in place of 0 for criterion 7 it is half a point more.
 */
const TOTALS: Readonly<Record<string, string>> = { 'decimal-comma-and-point': '17.56' };

async function ranked(name: string) {
  const { sets } = await loadSets([BASE]);
  const work = { basis: 'final', evaluator: rulesEngine() } as const;
  return rankFolder(join(FOLDER, name), sets, work);
}

describe('ways of writing that are not faults', () => {
  it('none is told, but for marks that were put together', async () => {
    const { code, err } = await run('check', BASE, FOLDER);
    expect(messagesOf(err)).toEqual([
      expect.stringMatching(/composed-marks.*A02\.yaml: .*chuyển sang kiểu dựng sẵn/s),
    ]);
    expect(code).toBe(0);
  });

  it.each(foldersIn(FOLDER))('%s: read to the last answer', async (name) => {
    const { loaded, result } = await ranked(name);
    const first = result?.units.find(({ unit }) => unit.code === 'A01');
    const total = first?.final?.sheet.total.points;
    expect(total?.low.toString()).toBe(TOTALS[name] ?? '17.06');
    expect(total?.high.toString()).toBe(TOTALS[name] ?? '17.06');

    const handedIn = loaded?.submissions.filter(({ submitted }) => submitted !== undefined);
    expect(handedIn).toHaveLength(name === 'one-unit-has-handed-in-nothing' ? 2 : 3);
  });

  it('a code typed with composed marks is the same code', async () => {
    const { loaded } = await ranked('composed-marks');
    const codes = loaded?.submissions.map(({ unit }) => unit.code);
    expect(codes).toContain('SỞ-02'.normalize('NFC'));
  });
});
