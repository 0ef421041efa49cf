import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../src/criteria/finding.ts';
import { readYaml } from '../../src/criteria/located-yaml.ts';
import { readAs } from '../../src/criteria/read-as.ts';
import { findingsOf, lineOf, minimalSet, setWithCriterion } from './minimal-set.ts';

function yamlFindings(text: string): readonly Finding[] {
  const yaml = readYaml(text, 'a.yaml');
  return 'findings' in yaml ? yaml.findings : [];
}

function schemaFindings(schema: z.ZodType, text: string): readonly Finding[] {
  const yaml = readYaml(text, 'a.yaml');
  if ('findings' in yaml) return yaml.findings;
  const read = readAs(schema, yaml.value);
  return 'findings' in read ? read.findings : [];
}

describe('readYaml', () => {
  it('leaves every scalar as written', () => {
    const yaml = readYaml('a: 4,50\nb: 0.10\nc: no\nd: 10/12/N\ne: ~\nf: 0x10', 'a.yaml');
    expect('value' in yaml && yaml.value.value).toEqual({
      a: '4,50',
      b: '0.10',
      c: 'no',
      d: '10/12/N',
      e: '~',
      f: '0x10',
    });
  });

  it('refuses a key written twice, at its second place', () => {
    expect(yamlFindings('a: 1\nb: 2\na: 3')).toEqual([
      {
        code: 'yaml.duplicate-key',
        at: { file: 'a.yaml', line: 3, column: 1, path: '' },
        figures: { text: 'a' },
      },
    ]);
  });

  it('refuses an alias', () => {
    expect(yamlFindings('a: &x 1\nb: *x')).toEqual([
      {
        code: 'yaml.alias',
        at: { file: 'a.yaml', line: 2, column: 4, path: '' },
        figures: { name: 'x' },
      },
    ]);
  });

  it('tells a key written twice as a whole', () => {
    const [finding] = yamlFindings('ke-hoach: 1\n"ke-hoach": 2');
    expect(finding?.figures).toEqual({ text: 'ke-hoach' });
  });

  it('refuses an anchor that nothing refers to: its name would be lost', () => {
    expect(yamlFindings('a: 1\nb: &Anh hai')).toEqual([
      {
        code: 'yaml.anchor',
        at: { file: 'a.yaml', line: 2, column: 9, path: '' },
        figures: { name: 'Anh' },
      },
    ]);
  });

  it('tells only the first fault of syntax, with its line', () => {
    const long = `  b: ${'x'.repeat(80)}: y`;
    const findings = yamlFindings(`a: |\n  x\n\tb: 3\n c: 4\n${long}`);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'yaml.syntax', at: { line: 3 } });
    expect(findings[0]?.figures.text).toBe('b: 3');
    const [cut] = yamlFindings(long);
    expect(cut?.figures.text).toBe(long.trim().slice(0, 60));
  });

  it.each(['# một\n# hai\n', '---\n', '# một\n---\n'])(
    'refuses comments alone, %j, as empty',
    (text) => {
      expect(yamlFindings(text)).toEqual([
        { code: 'file.empty', at: { file: 'a.yaml' }, figures: {} },
      ]);
    },
  );

  it('refuses what is not YAML, with the place', () => {
    const [finding] = yamlFindings('a: [1, 2\nb: 3');
    expect(finding?.code).toBe('yaml.syntax');
    expect(finding?.at.line).toBe(2);
  });

  it.each(['', ' \n \n', '\uFEFF'])('refuses %j as empty', (text) => {
    expect(yamlFindings(text)).toEqual([
      { code: 'file.empty', at: { file: 'a.yaml' }, figures: {} },
    ]);
  });

  it('puts decomposed letters together and says so', () => {
    const yaml = readYaml(`a: ${'Hòa'.normalize('NFD')}`, 'a.yaml');
    expect('value' in yaml && yaml.value.value).toEqual({ a: 'Hòa'.normalize('NFC') });
    expect(yaml.notices).toEqual([
      { code: 'text.normalised', at: { file: 'a.yaml' }, figures: {} },
    ]);
  });

  it('says nothing of text that is composed already', () => {
    expect(readYaml(`a: ${'Hòa'.normalize('NFC')}`, 'a.yaml').notices).toEqual([]);
  });

  it('keeps what follows a comment character in its place', () => {
    const yaml = readYaml('# một\na: 1 # hai\n', 'a.yaml');
    expect('value' in yaml && yaml.value.place(['a'])).toEqual({
      file: 'a.yaml',
      line: 2,
      column: 4,
      path: 'a',
    });
  });
});

describe('readAs', () => {
  const schema = z.strictObject({
    id: z.string(),
    list: z.array(z.strictObject({ max: z.string() })),
  });

  it('tells an unknown key at the key', () => {
    expect(schemaFindings(schema, 'id: a\nlist:\n  - max: 1\n    mex: 2')).toEqual([
      {
        code: 'key.unknown',
        at: { file: 'a.yaml', line: 4, column: 5, path: 'list.0.mex' },
        figures: { key: 'mex', allowed: '' },
      },
    ]);
  });

  it('names the keys known there, those not written yet', () => {
    const [finding] = schemaFindings(schema, 'xyz: 1\nlist: []').slice(1);
    expect(finding).toMatchObject({ code: 'key.unknown', figures: { key: 'xyz', allowed: 'id' } });
  });

  const answers = z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({ inputs: z.record(z.string().regex(/^[a-z]+$/), z.string()) }),
  );

  it.each([
    ['1:\n2: { inputs: {} }', '1', 1],
    ['1: {\n inputs: }', '1.inputs', 2],
    ['1:\n  inputs:\n', '1.inputs', 2],
  ])('%j: a blank is told as blank', (text, path, line) => {
    expect(schemaFindings(answers, text)).toEqual([
      expect.objectContaining({ code: 'value.empty', at: expect.objectContaining({ path, line }) }),
    ]);
  });

  it('a key of the wrong form is told itself, not its value', () => {
    expect(schemaFindings(answers, '1: { inputs: { Diem: 2 } }')).toMatchObject([
      { code: 'value.pattern', at: { column: 16 }, figures: { found: 'Diem' } },
    ]);
  });

  it.each([
    ['of a known key', schema, 'id: a\nlist: [{ max: 1,5 }]'],
    ['of a free key', answers, '1: { inputs: { diem: 1,5 } }'],
    ['where any number is a key', z.record(z.string(), z.string()), '{ 1: 1,5 }'],
  ])('a number cut by its comma in braces is told whole: %s', (_, of, text) => {
    expect(schemaFindings(of, text)).toMatchObject([
      { code: 'key.unknown', figures: { key: '5', number: '1,5' } },
    ]);
  });

  it('a rate cut by its comma is told whole', () => {
    expect(schemaFindings(schema, 'id: a\nlist: [{ max: 90,5% }]')).toMatchObject([
      { code: 'key.unknown', figures: { key: '5%', number: '90,5%' } },
    ]);
  });

  it('tells a missing key at what should hold it', () => {
    expect(schemaFindings(schema, 'id: a\nlist:\n  - {}')).toEqual([
      {
        code: 'key.missing',
        at: { file: 'a.yaml', line: 3, column: 5, path: 'list.0.max' },
        figures: { key: 'max' },
      },
    ]);
  });

  it('tells a value of the wrong kind', () => {
    expect(schemaFindings(schema, 'id: [a]\nlist: []')).toEqual([
      {
        code: 'value.type',
        at: { file: 'a.yaml', line: 1, column: 5, path: 'id' },
        figures: { found: '["a"]', expected: 'string' },
      },
    ]);
  });
});

describe('faults of a set', () => {
  it('a typing error inside a criterion is told as such', () => {
    const text = minimalSet(['title: Có kế hoạch', 'titel: Có kế hoạch']);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({
        code: 'key.missing',
        at: expect.objectContaining({ path: 'criteria.0.children.0.title' }),
        figures: { key: 'title' },
      }),
      expect.objectContaining({
        code: 'key.unknown',
        at: expect.objectContaining({ line: lineOf(text, 'titel'), column: 9 }),
        figures: { key: 'titel', allowed: 'title' },
      }),
    ]);
  });

  it('a criterion without a method is told to miss it', () => {
    const text = minimalSet(['        method:\n          yesNo: { input: co-ke-hoach }\n', '']);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({
        code: 'key.missing',
        at: expect.objectContaining({ path: 'criteria.0.children.0.method' }),
      }),
    ]);
  });

  it('an unknown method is told by its name', () => {
    const text = minimalSet(['yesNo: { input: co-ke-hoach }', 'yesno: { input: co-ke-hoach }']);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({ code: 'key.unknown', figures: { key: 'yesno', allowed: 'yesNo' } }),
    ]);
  });

  it('two methods of one criterion are refused', () => {
    const text = minimalSet([
      '          yesNo: { input: co-ke-hoach }\n',
      '          yesNo: { input: co-ke-hoach }\n          awarded: { input: co-ke-hoach }\n',
    ]);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({
        code: 'value.one-of',
        at: expect.objectContaining({ path: 'criteria.0.children.0.method' }),
        figures: { found: 'yesNo, awarded' },
      }),
    ]);
  });

  it('an ambiguous number is told where it stands', () => {
    const text = setWithCriterion(`
inputs:
  x: { title: X, type: count }
method:
  count: { input: x, each: 1.234 }`);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({
        code: 'number.ambiguous',
        at: expect.objectContaining({
          line: lineOf(text, 'each: 1.234'),
          path: 'criteria.0.children.1.method.count.each',
        }),
        figures: { found: '1.234' },
      }),
    ]);
  });

  it('a typing error in a condition is told at its key', () => {
    const text = minimalSet([
      'operator: greaterThan, value: 10',
      'operatr: greaterThan, value: 10',
    ]);
    expect(findingsOf(text)).toContainEqual(
      expect.objectContaining({
        code: 'key.unknown',
        at: expect.objectContaining({ line: lineOf(text, 'operatr') }),
        figures: { key: 'operatr', allowed: 'operator' },
      }),
    );
  });

  it('a maximum of zero is refused once', () => {
    const text = minimalSet(['cap: 5', 'cap: 0']);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({ code: 'number.not-positive', figures: { found: '0' } }),
    ]);
  });

  it.each([
    ['cap: 5', 'cap: 5%'],
    ['from: 90', 'from: 90%'],
  ])('points take no %%: %s', (before, after) => {
    expect(findingsOf(minimalSet([before, after]))).toEqual([
      expect.objectContaining({ code: 'number.percent-sign' }),
    ]);
  });

  it('a share out of its range is told as a rate', () => {
    expect(findingsOf(minimalSet(['atMost: 20%', 'atMost: 1.2']))).toEqual([
      expect.objectContaining({
        code: 'number.out-of-range',
        figures: { found: '120%', low: '0%', high: '100%' },
      }),
    ]);
  });

  it('a number that cannot be read is told once', () => {
    const text = minimalSet(['cap: 5', 'cap: năm']);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({ code: 'number.unreadable', figures: { found: 'năm' } }),
    ]);
  });

  it('an id that is not ASCII is refused', () => {
    const text = minimalSet(['- id: yeu', '- id: yếu']);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({
        code: 'value.pattern',
        at: expect.objectContaining({ path: 'grades.2.id' }),
      }),
    ]);
  });

  it('a key that is not ASCII is refused', () => {
    const text = minimalSet([
      'bodies: { so-noi-vu: Sở Nội vụ }',
      'bodies: { so-noi-vu: Sở, sở: a }',
    ]);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({
        code: 'value.pattern',
        at: expect.objectContaining({ line: lineOf(text, 'sở: a') }),
      }),
    ]);
  });
});
