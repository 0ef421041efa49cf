import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type WrittenValue, withValue } from '../../src/criteria/spliced-yaml.ts';

const TEXT = `# Đầu tệp
format: 1
notice: >-
  dòng một
  dòng hai
criteria:
  - id: "1.1"   # mục một
    # chú thích trước điều kiện
    applies:
      all:
        # đầu
        - { fact: a, operator: equal, value: có } # vì sao
        - fact: b
          operator: in
          value: [x, y]
        # cuối

    method: { yesNo: { input: a } }
  - { id: "1.2", when: { fact: q, operator: equal, value: "0,5" }, effect: { dropOne: có } }
`;

/** Lines of the one text that the other does not have, and the other way round. */
function changed(before: string, after: string): { out: string[]; in: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    out: old.filter((line) => !now.includes(line)),
    in: now.filter((line) => !old.includes(line)),
  };
}

describe('a value set anew in a text', () => {
  it('changes that value and no other letter', () => {
    const text = withValue(TEXT, ['criteria', 0, 'applies', 'all', 0, 'value'], 'không');
    expect(text).toBe(TEXT.replace('value: có } # vì sao', 'value: không } # vì sao'));
    const rate = withValue(TEXT, ['criteria', 1, 'when', 'value'], '70%');
    expect(rate).toBe(TEXT.replace('value: "0,5"', 'value: 70%'));
  });

  it('keeps decimals as text, in quotes where a comma would cut them in two', () => {
    const text = withValue(TEXT, ['criteria', 1, 'when', 'value'], '7,25');
    expect(text).toBe(TEXT.replace('"0,5"', '"7,25"'));
  });

  it('puts one item at the end of a list as one line', () => {
    const item = { fact: 'c', operator: 'greaterThan', value: '2' };
    const text = withValue(TEXT, ['criteria', 0, 'applies', 'all', 2], item);
    expect(changed(TEXT, text)).toEqual({
      out: [],
      in: ['        - { fact: c, operator: greaterThan, value: 2 }'],
    });
    expect(text.indexOf('fact: c')).toBeLessThan(text.indexOf('# cuối'));
  });

  it('takes one item out with its lines and no more', () => {
    expect(changed(TEXT, withValue(TEXT, ['criteria', 0, 'applies', 'all', 1], undefined))).toEqual(
      {
        out: ['        - fact: b', '          operator: in', '          value: [x, y]'],
        in: [],
      },
    );
  });

  it('takes a key out with its lines, and out of braces with its comma', () => {
    const block = withValue(TEXT, ['criteria', 0, 'applies'], undefined);
    expect(block).toContain('# chú thích trước điều kiện\n        # cuối\n\n    method:');
    const braces = withValue(TEXT, ['criteria', 1, 'when'], undefined);
    expect(braces).toBe(TEXT.replace('when: { fact: q, operator: equal, value: "0,5" }, ', ''));
    const last = withValue(TEXT, ['criteria', 1, 'effect'], undefined);
    expect(last).toBe(TEXT.replace(', effect: { dropOne: có }', ''));
  });

  it('puts a new key below the others, laid out where it is nested', () => {
    const all = { all: [{ fact: 'a', operator: 'equal', value: 'có' }] };
    const text = withValue(TEXT, ['criteria', 0, 'requires'], all);
    expect(text).toBe(
      TEXT.replace(
        'method: { yesNo: { input: a } }\n',
        'method: { yesNo: { input: a } }\n    requires:\n      all:\n        - { fact: a, operator: equal, value: có }\n',
      ),
    );
    const braces = withValue(TEXT, ['criteria', 1, 'requires'], all);
    expect(braces).toContain(
      'effect: { dropOne: có }, requires: { all: [ { fact: a, operator: equal, value: có } ] } }',
    );
  });

  it('puts a short value in place of a nested one, and a nested one in place of a short', () => {
    const short = { condition: 'dat-yeu-cau' };
    const text = withValue(TEXT, ['criteria', 0, 'applies'], short);
    expect(text).toContain('    applies: { condition: dat-yeu-cau }\n');
    expect(text).toContain('# cuối');
    const nested = { not: { any: [short, short] } };
    const back = withValue(text, ['criteria', 0, 'applies'], nested);
    expect(parse(back).criteria[0].applies).toEqual(nested);
    expect(back).toContain('    applies:\n      not:\n        any:\n          - { condition:');
  });

  it('says what was asked for and leaves all else as it was, in every shipped set', () => {
    const files = setFiles('criteria').concat(setFiles('fixtures/shapes'));
    expect(files.length).toBeGreaterThan(10);
    const value: fc.Arbitrary<WrittenValue> = fc.letrec<{ value: WrittenValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.constantFrom('all', 'not', 'fact', 'value'), tie('value'), {
          minKeys: 1,
          maxKeys: 3,
        }),
      ),
    })).value;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const whole = plain(text);
      const paths = [...pathsOf(whole, [])];
      fc.assert(
        fc.property(fc.constantFrom(...paths), fc.option(value, { nil: undefined }), (path, to) => {
          const after = withValue(text, path, to);
          const expected = structuredClone(whole);
          put(expected, path, to);
          expect(plain(after)).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    }
  }, 60_000);
});

// biome-ignore lint/suspicious/noExplicitAny: values of any shape
type Plain = any;

function plain(text: string): Plain {
  return parse(text, { schema: 'failsafe', stringKeys: true });
}

function setFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return setFiles(path);
    return name === 'set.yaml' ? [path] : [];
  });
}

/** Paths of everything that can be taken out or replaced. */
function* pathsOf(value: Plain, path: PropertyKey[]): Generator<PropertyKey[]> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const key of keys) {
    // What is emptied is not of interest: no list and no map of a set may be empty.
    if (keys.length > 1) yield [...path, key];
    yield* pathsOf(value[key], [...path, key]);
  }
}

function put(whole: Plain, path: readonly PropertyKey[], value: WrittenValue | undefined): void {
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], whole);
  const key = path.at(-1) as string;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}
