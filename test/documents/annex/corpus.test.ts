import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ANNEXES,
  draftOf,
  expectedOf,
  faultsTold,
  gradesTold,
  isGroup,
  measured,
  named,
  told,
} from './corpus.ts';

describe.each(ANNEXES)('%s', (annex) => {
  it('is read as a person reads it: tree, maxima, rules, grades, faults', async () => {
    const expected = expectedOf(annex);
    const draft = await draftOf(annex);
    const nodes = [...named(draft)];
    const maximum = (text: string | undefined) => (text ?? '').replace('.', ',');
    expect(
      Object.fromEntries(
        nodes.flatMap(([id, node]) =>
          isGroup(node) ? [[id, maximum(node.maximum?.toFixed())]] : [],
        ),
      ),
    ).toEqual(expected.groups);
    expect(
      Object.fromEntries(nodes.flatMap(([id, node]) => (isGroup(node) ? [] : [[id, told(node)]]))),
    ).toEqual(expected.criteria);
    expect(gradesTold(draft)).toEqual(expected.grades);
    expect(faultsTold(draft.findings).toSorted()).toEqual([...expected.faults].toSorted());
    expect(draft.tables.flatMap(({ units }) => units ?? [])).toEqual(expected.units);
  });
});

it('nothing is read wrong in the whole corpus, and the figures of the documentation are true', async () => {
  const sum = { criteria: 0, maxima: 0, right: 0, left: 0, rightlyLeft: 0, wrong: 0 };
  for (const annex of ANNEXES) {
    const { criteria, maxima, methods } = measured(await draftOf(annex), expectedOf(annex));
    sum.criteria += criteria.right;
    sum.maxima += maxima.right;
    sum.right += methods.right;
    sum.left += methods.left;
    sum.rightlyLeft += methods.rightlyLeft;
    sum.wrong += criteria.wrong + maxima.wrong + methods.wrong;
  }
  expect(sum.wrong).toBe(0);
  const figures = `| ${ANNEXES.length} | ${sum.criteria} | ${sum.maxima} | ${sum.right} | ${sum.rightlyLeft} | ${sum.left} | ${sum.wrong} |`;
  expect(readFileSync('docs/annex.md', 'utf8')).toContain(figures);
});
