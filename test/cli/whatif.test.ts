import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const ROUND = 'fixtures/hai-duong-2025';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whatif-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const whatif = (...changes: string[]) =>
  run('whatif', ROUND, ...changes.flatMap((change) => ['--change', change]));

function changesFile(text: string): string {
  const file = join(folder, 'changes.yaml');
  writeFileSync(file, text);
  return file;
}

describe('whatif', () => {
  it('says that it is a trial, what was changed, who moves, and the counts', async () => {
    const { code, out, err } = await whatif('grades.tot.from=78');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Tính thử, không phải kết quả chính thức.');
    expect(out).toContain('grades.tot.from: 75 → 78');
    expect(out).toContain('5 trong 37 đơn vị thay đổi.');
    expect(out).toMatch(/^SN12 .* 77,61 +Hoàn thành tốt → Hoàn thành +14 → 15 +−1$/m);
    expect(out).toMatch(/^SN11 .* 87,17 +Hoàn thành +16 → 14 +\+2$/m);
    expect(out).toMatch(/Khối sở, ban, ngành +Hoàn thành xuất sắc +5 +5$/m);
    expect(out).toMatch(/^ +Hoàn thành tốt +10 +8$/m);
  });

  it('says when nobody changes', async () => {
    const { code, out } = await whatif('grades.xuat-sac.from=88');
    expect(code).toBe(0);
    expect(out).toContain('Không đơn vị nào thay đổi.');
  });

  it('says what follows a maximum: numbers of the method, points that were given, the scale', async () => {
    const { out } = await whatif('groups.3.weight=1,2');
    expect(out).toContain('groups.3.weight: 1 → 1,2');
    expect(out).toContain('criteria.3.6.method.bands.bands.90%.points: 3 → 3,6');
    expect(out).toContain('tính lại theo cùng tỷ lệ với điểm tối đa');
    expect(out).toContain('Điểm do người chấm cho giữ nguyên như đã cho.');
    expect(out).toContain('Thang điểm theo tổng điểm tối đa, từ 100 thành 106,4');
  });

  it('reads changes from a file, and from the command line after them', async () => {
    const file = changesFile('format: 1\nchanges:\n  grades.tot.from: 78\n');
    const { out } = await run('whatif', ROUND, '--changes', file, '--change', 'ranking.ties=dense');
    expect(out).toContain('grades.tot.from: 75 → 78');
    expect(out).toContain('ranking.ties: competition → dense');
  });

  it('lists every fault, with the names that can be used and the change to blame', async () => {
    const { code, out, err } = await whatif('grades.kha.from=3', 'criteria.9.max=2', 'bonus.cap');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Không hiểu thay đổi «bonus.cap»');
    const faults = await whatif('grades.kha.from=3', 'criteria.9.max=2');
    expect(faults.code).toBe(1);
    expect(faults.err).toContain('không có «kha» trong «grades». Các tên dùng được: xuat-sac, tot');
    expect(faults.err).toContain('không có «9» trong «criteria». Các tên dùng được: 1.1, 1.2');
    expect(faults.err).toContain('Có 2 lỗi; chưa tính thử.');
    const unsound = await whatif('grades.tot.from=95', 'ranking.ties=dense');
    expect(unsound.err).toContain('do thay đổi: grades.tot.from=95\n');
  });

  it('faults of a file of changes have their line', async () => {
    const file = changesFile('format: 1\nchanges:\n  grades.kha.from: 78\n');
    const { err } = await run('whatif', ROUND, '--changes', file);
    expect(err).toMatch(/changes\.yaml, dòng 3, cột 3: grades\.kha\.from=78: không có «kha»/);
    const wrong = await run('whatif', ROUND, '--changes', changesFile('format: 1\n'));
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('«changes»');
  });

  it('tells points over a new maximum and what can be done', async () => {
    const { code, err } = await whatif('criteria.6.2.max=3', 'criteria.6.3.max=3');
    expect(code).toBe(1);
    expect(err).toContain('H07.yaml');
    expect(err).toContain('--keep-shares');
  });

  it('wants at least one change', async () => {
    const { code, err } = await whatif();
    expect(code).toBe(2);
    expect(err).toContain('Chưa có thay đổi nào để thử.');
  });

  it('gives JSON, marked as not official', async () => {
    const { code, out } = await run('whatif', ROUND, '--change', 'grades.tot.from=78', '--json');
    expect(code).toBe(0);
    const json = JSON.parse(out);
    expect(json).toMatchObject({
      official: false,
      round: 'hai-duong-2025',
      made: [{ path: 'grades.tot.from', before: '75', after: '78' }],
      followed: [],
    });
    expect(json.units).toHaveLength(5);
    expect(json.units.find(({ code: unit }: { code: string }) => unit === 'SN12')).toMatchObject({
      changed: { total: false, grade: true, place: true },
      gained: -1,
      before: { total: '77.61', grade: 'tot', place: 14 },
      after: { total: '77.61', grade: 'hoan-thanh', place: 15 },
    });
    const faults = await run('whatif', ROUND, '--change', 'grades.kha.from=3', '--json');
    expect(JSON.parse(faults.out)).toMatchObject({
      official: false,
      faults: [
        { code: 'name-unknown', allowed: ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh'] },
      ],
    });
    expect(faults.err).toBe('');
  });

  it('speaks English on demand', async () => {
    const { out } = await run('--lang', 'en', 'whatif', ROUND, '--change', 'grades.tot.from=78');
    expect(out).toContain('A trial calculation, not the official result.');
    expect(out).toContain('5 of 37 units change.');
  });

  it('has help with examples, in Vietnamese', async () => {
    const { out } = await run('whatif', '--help');
    expect(out).toContain('--change <name=value>');
    expect(out).toMatch(/Ví dụ:\n {2}thangdiem whatif /);
  });
});
