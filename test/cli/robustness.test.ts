import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../documents/ranking-workbook/read-back.ts';
import { run } from './run.ts';

const ROUND = 'fixtures/hai-duong-2025';
const SMALL = ['--draws', '6'];

describe('thangdiem robustness', () => {
  it('says first that it is an analysis, then with what ranges, then block by block', async () => {
    const { code, out, err } = await run('robustness', ROUND, ...SMALL);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [title, notice] = out.split('\n');
    expect(title).toContain('Độ bền vững của xếp hạng');
    expect(notice).toContain('không phải kết quả chính thức');
    expect(out).toContain('6 lần tính lại, số khởi tạo 1');
    expect(out).toContain('± 0,5 điểm');
    expect(out).toMatch(/SN02 .*98,36/);
    expect(out).toContain('SN15: Chưa xác định, không phân tích');
    expect(out).toContain('cần ít nhất 512 lần tính lại');
  });

  it('speaks English on demand', async () => {
    const { out } = await run('--lang', 'en', 'robustness', ROUND, ...SMALL);
    expect(out).toContain('This is an analysis, not the official result');
  });

  it('gives programs the same for the same seed, and figures for what it says', async () => {
    const args = ['robustness', ROUND, ...SMALL, '--weights', '10%', '--judged', '1', '--json'];
    const [first, again, other] = [
      await run(...args, '--seed', '5'),
      await run(...args, '--seed', '5'),
      await run(...args, '--seed', '6'),
    ];
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
    expect(JSON.parse(first.out)).toMatchObject({
      official: false,
      plan: { draws: 6, seed: 5, judged: '1', points: '0.02', weights: '0.1' },
      blocks: [{ block: 'khoi-so-nganh' }, {}, {}],
    });
  });

  it('without ranges every unit keeps its grade and place', async () => {
    const { out } = await run(
      ...['robustness', ROUND, ...SMALL, '--judged', '0', '--points', '0', '--json'],
    );
    const { blocks } = JSON.parse(out) as {
      blocks: { units: { state: string; keepsPlace: number; keepsGrade: number }[] }[];
    };
    const ranked = blocks.flatMap(({ units }) => units).filter(({ state }) => state === 'ranked');
    expect(ranked).toHaveLength(32);
    for (const unit of ranked) expect(unit).toMatchObject({ keepsPlace: 1, keepsGrade: 1 });
  });

  it('writes a workbook, or a folder with the workbook and the plots', async () => {
    await using folder = await scratchFolder();
    const file = join(folder.path, 'phan-tich.xlsx');
    const alone = await run('robustness', ROUND, ...SMALL, '--out', file);
    expect({ code: alone.code, err: alone.err }).toEqual({ code: 0, err: '' });
    expect(alone.out).toContain(`Đã ghi: ${file}`);
    const inside = join(folder.path, 'bo');
    await run('robustness', ROUND, ...SMALL, '--out', inside);
    const files = await readdir(inside);
    expect(files).toContain('do-ben-vung.xlsx');
    expect(files.filter((name) => name.endsWith('.svg'))).toHaveLength(6);
  });

  it.each([
    ['--draws', '0'],
    ['--draws', 'nhiều'],
    ['--seed', '1,5'],
    ['--judged', 'một'],
    ['--points', '2'],
    ['--weights', '100%'],
  ])('refuses %s %s as wrong usage', async (option, value) => {
    const { code, out, err } = await run('robustness', ROUND, option, value);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(option);
    expect(err).toContain(value);
  });

  it('says where it cannot write', async () => {
    const { code, err } = await run('robustness', ROUND, ...SMALL, '--out', `${ROUND}/round.yaml`);
    expect(code).toBe(2);
    expect(err).toContain('round.yaml');
  });
});
