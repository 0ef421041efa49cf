import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setFromText } from '../../src/criteria/load.ts';
import { LOGGED_ACTIONS, LOGGED_KINDS } from '../../src/round/index.ts';
import { type AuditNames, auditWordsIn, readSubject } from '../../src/text/audit-words.ts';

const FILE = 'criteria/hai-duong/629-2022/set.yaml';
const read = setFromText(readFileSync(FILE, 'utf8'), FILE);
if (!('value' in read)) throw new Error('the shipped set cannot be read');
const set = read.value;
const names: AuditNames = {
  person: (id) => (id === 'p1' ? 'Lê Văn Cường' : id),
  unit: (code) => (code === 'SN01' ? 'Sở A' : undefined),
  set: (round) => (round === 'hd' ? set : undefined),
  sets: [set],
};
const vi = auditWordsIn('vi');
const en = auditWordsIn('en');
const ON = 'round/hd/unit/SN01/appraisal/1.2';
const saved = (change: Record<string, unknown>, subject = ON) => ({
  action: 'save',
  subject,
  change,
});

describe('words of the log', () => {
  it.each(LOGGED_ACTIONS)('%s has a label of its own in both languages', (action) => {
    for (const words of [vi, en]) {
      expect(words.action(action)).toMatch(/^\p{Lu}/u);
      expect(words.action(action)).not.toContain(action);
    }
    expect(vi.action(action)).not.toBe(en.action(action));
  });

  it('puts every action into a kind to look for, and names every kind', () => {
    const sorted = new Set<string>(Object.values(LOGGED_KINDS).flatMap(({ actions }) => actions));
    expect(LOGGED_ACTIONS.filter((action) => !sorted.has(action))).toEqual([]);
    for (const words of [vi, en]) {
      expect(Object.keys(words.text.kinds)).toEqual(Object.keys(LOGGED_KINDS));
    }
  });

  it('tells the same things in both languages', () => {
    for (const part of ['actions', 'fields', 'values', 'parts', 'kinds'] as const) {
      expect(Object.keys(en.text[part]).toSorted()).toEqual(Object.keys(vi.text[part]).toSorted());
    }
  });

  it.each([
    [ON, { round: 'hd', unit: 'SN01', part: 'appraisal', key: '1.2' }],
    ['round/hd/unit/SN/01', { round: 'hd', unit: 'SN/01' }],
    ['round/hd/unit/SN/01/answer/T1', { round: 'hd', unit: 'SN/01', part: 'answer', key: 'T1' }],
    ['round/hd/units', { round: 'hd' }],
    ['round/hd', { round: 'hd' }],
    ['unit/SN01', { unit: 'SN01' }],
    ['person/p1', { person: 'p1' }],
    ['set/x/00', {}],
  ])('reads %s', (subject, about) => {
    expect(readSubject(subject)).toEqual(about);
  });

  it('names unit and criterion of a decision, and what was done to which part', () => {
    expect(vi.subject(ON, names)).toMatch(
      /^Đơn vị SN01 Sở A · tiêu chí 1\.2 Tổ chức quán triệt.* · Đợt hd$/,
    );
    expect(vi.deed(saved({}))).toBe('Lưu: thẩm định');
    expect(vi.subject('person/p1', names)).toBe('Người dùng Lê Văn Cường');
  });
});

describe('a changed point', () => {
  const title = 'Số cán bộ, công chức, viên chức đã được quán triệt';

  it('is told from what to what, by the title of the figure', () => {
    const entry = saved({
      before: null,
      after: { inputs: { 'da-quan-triet': '120' }, reason: 'Thiếu danh sách' },
      replaced: { inputs: { 'da-quan-triet': '136' } },
    });
    expect(vi.lines(entry, names)).toEqual([{ what: title, from: '136', to: '120' }]);
    expect(vi.reason(entry)).toBe('Thiếu danh sách');
  });

  it.each([
    ['3.25', '3,25', '3.25'],
    ['3,25', '3,25', '3.25'],
    ['3', '3', '3'],
  ])('%s has the decimal mark of the language', (points, inVietnamese, inEnglish) => {
    const entry = saved({ before: { points: '2.5' }, after: { points, reason: 'x' } });
    expect(vi.lines(entry, names)).toEqual([{ what: 'Điểm', from: '2,5', to: inVietnamese }]);
    expect(en.lines(entry, names)).toEqual([{ what: 'Points', from: '2.5', to: inEnglish }]);
  });

  it('that was given stands first, over the figures it replaces', () => {
    const entry = saved({
      before: null,
      after: { points: '2', reason: 'x' },
      replaced: { inputs: { 'da-quan-triet': '136' } },
    });
    expect(vi.lines(entry, names)).toEqual([
      { what: 'Điểm', to: '2' },
      { what: title, from: '136', to: 'thay bằng điểm ghi trực tiếp' },
    ]);
  });
});

describe('other changes', () => {
  it('tell where a unit went, though only where it came from is kept', () => {
    const change = { from: 'submitted', submitted: '2025-12-09', late: false };
    expect(
      vi.lines({ action: 'finish-appraisal', subject: 'round/hd/unit/SN01', change }, names),
    ).toEqual([
      { what: 'Bước', from: 'đã nộp', to: 'đã thẩm định' },
      { what: 'Ngày nộp', to: '09/12/2025' },
      { what: 'Nộp muộn', to: 'không' },
    ]);
  });

  it('tell roles, blocks and kinds by their titles', () => {
    const after = { id: 7, role: 'appraiser', blocks: ['khoi-so-nganh'] };
    const lines = vi.lines({ action: 'give-role', subject: 'person/p1', change: { after } }, names);
    expect(lines).toEqual([
      { what: 'Vai trò', to: 'Người thẩm định' },
      { what: 'Khối', to: set.blocks.find(({ id }) => id === 'khoi-so-nganh')?.title },
    ]);
  });

  it('leave what people wrote as they wrote it, though it looks like a code or a day', () => {
    const entry = saved(
      { before: null, after: { text: 'submitted 2025-12-09', number: '01/2025' } },
      'round/hd/unit/SN01/explanation/1.2',
    );
    expect(vi.lines(entry, names).map(({ to }) => to)).toEqual(['submitted 2025-12-09', '01/2025']);
  });

  it('tell the units of a round that changed, by name, group and attributes, and no others', () => {
    const row = (code: string, name: string, ranked = 'có') => ({
      code,
      name,
      group: 'so-nganh',
      attributes: { 'duoc-xep-hang-cchc': ranked },
    });
    const change = {
      before: [row('SN01', 'Sở A'), row('SN02', 'Sở B'), row('SN03', 'Sở C')],
      after: [row('SN01', 'Sở A'), row('SN02', 'Sở B, D', 'không'), row('SN04', 'Sở E')],
    };
    const told = (code: string, name: string, ranked: string) =>
      `${code} ${name} (${group}; ${attribute}: ${ranked})`;
    const group = set.unitGroups.find(({ id }) => id === 'so-nganh')?.title;
    const attribute = set.attributes['duoc-xep-hang-cchc']?.title;
    const lines = vi.lines({ action: 'edit-round', subject: 'round/hd/units', change }, names);
    expect(lines).toEqual([
      {
        what: 'Đơn vị tham gia',
        from: told('SN02', 'Sở B', 'có'),
        to: told('SN02', 'Sở B, D', 'không'),
      },
      { what: 'Đơn vị tham gia', from: told('SN03', 'Sở C', 'có') },
      { what: 'Đơn vị tham gia', to: told('SN04', 'Sở E', 'có') },
    ]);
  });

  it('cut the units of a round that nobody reads to their end, and say how many there are', () => {
    const after = Array.from({ length: 4000 }, (_, index) => ({
      code: `SN${index}`,
      name: `Sở ${index}`,
      group: 'so-nganh',
      attributes: {},
    }));
    const change = { before: [], after };
    const lines = vi.lines({ action: 'edit-round', subject: 'round/hd/units', change }, names);
    expect(lines).toHaveLength(41);
    expect(lines[0]?.to).toMatch(/^SN0 Sở 0 /);
    expect(lines[40]).toEqual({ what: 'Đơn vị tham gia', to: '… (4000)' });
  });

  it('cut a list that nobody reads to its end, and say how many there are', () => {
    const after = Array.from({ length: 4000 }, (_, index) => `SN${index} so-nganh`);
    const entry = { action: 'edit-round', subject: 'round/hd/units', change: { after } };
    const [line] = vi.lines(entry, names);
    expect(line?.what).toBe('Đơn vị tham gia');
    expect(line?.to).toMatch(/^SN0, SN1, .*, SN39, … \(4000\)$/);
  });
});
