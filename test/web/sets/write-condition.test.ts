import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ConditionDocument } from '../../../src/criteria/schema/condition.ts';
import { withCondition } from '../../../src/web/pages/sets/write-condition.ts';

const TEXT = readFileSync('criteria/hai-duong/629-2022/set.yaml', 'utf8');
const NAMED = ['conditions', 'cac-linh-vuc-dat-yeu-cau'];
const share = (criterion: number, value: string): ConditionDocument => ({
  fact: `share.${criterion}`,
  operator: 'greaterThanInclusive',
  value,
});
const THREE = { all: [share(3, '70%'), share(4, '70%'), share(5, '80%')] };

const linesOf = (text: string) => text.split('\n');
const changedLines = (after: string) => {
  const before = new Set(linesOf(TEXT));
  return linesOf(after).filter((line) => !before.has(line));
};

describe('a condition written back into the text of a set', () => {
  it('is in the shipped set as this test reads it', () => {
    expect(parse(TEXT, { schema: 'failsafe' }).conditions[NAMED[1] ?? '']).toEqual(THREE);
  });

  it('changes the one line whose threshold was changed', () => {
    const after = { all: [share(3, '70%'), share(4, '72,5%'), share(5, '80%')] };
    const text = withCondition(TEXT, NAMED, THREE, after);
    expect(linesOf(text)).toHaveLength(linesOf(TEXT).length);
    expect(changedLines(text)).toEqual([
      '      - { fact: share.4, operator: greaterThanInclusive, value: "72,5%" }',
    ]);
  });

  it('adds one line for a rule at the end, and takes one out from anywhere', () => {
    const more = withCondition(TEXT, NAMED, THREE, { all: [...THREE.all, share(1, '50%')] });
    expect(changedLines(more)).toEqual([
      '      - { fact: share.1, operator: greaterThanInclusive, value: 50% }',
    ]);
    const fewer = withCondition(TEXT, NAMED, THREE, { all: THREE.all.toSpliced(1, 1) });
    expect(linesOf(fewer)).toHaveLength(linesOf(TEXT).length - 1);
    expect(withCondition(fewer, [...NAMED], { all: THREE.all.toSpliced(1, 1) }, THREE)).toContain(
      'share.4, operator: greaterThanInclusive, value: 70%',
    );
  });

  it('changes «all» into «any», and turns it round, with the comments around left', () => {
    const any = withCondition(TEXT, NAMED, THREE, { any: THREE.all });
    expect(parse(any, { schema: 'failsafe' }).conditions[NAMED[1] ?? '']).toEqual({
      any: THREE.all,
    });
    const comments = (text: string) => linesOf(text).filter((line) => line.includes('#'));
    expect(comments(any)).toEqual(comments(TEXT));
    const not = withCondition(TEXT, NAMED, THREE, { not: THREE });
    expect(comments(not)).toEqual(comments(TEXT));
  });

  it('adds a condition where there was none, and takes one away', () => {
    const path = ['grades', 2, 'requires'];
    const added = withCondition(TEXT, path, undefined, share(5, '40%'));
    expect(changedLines(added)).toEqual([
      '    requires: { fact: share.5, operator: greaterThanInclusive, value: 40% }',
    ]);
    expect(withCondition(added, path, share(5, '40%'), undefined)).toBe(TEXT);
  });
});
