import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../src/criteria/finding.ts';
import { readAs, readYaml } from '../../src/criteria/located-yaml.ts';
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
        figures: expect.anything(),
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
        figures: { key: 'mex' },
      },
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
        figures: { key: 'titel' },
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
      expect.objectContaining({ code: 'key.unknown', figures: { key: 'yesno' } }),
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
        figures: { key: 'operatr' },
      }),
    );
  });

  it('a maximum of zero is refused once', () => {
    const text = minimalSet(['cap: 5', 'cap: 0']);
    expect(findingsOf(text)).toEqual([
      expect.objectContaining({ code: 'number.not-positive', figures: { found: '0' } }),
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
