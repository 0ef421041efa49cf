import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSet } from '../../../src/analysis/what-if/index.ts';
import { isGroup } from '../../../src/criteria/schema/criterion.ts';
import { readText } from './try-out.ts';

const files = readdirSync('criteria', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('set.yaml'))
  .map((name) => join('criteria', name));

describe.each(files)('%s', (file) => {
  const { set, yaml } = readText(readFileSync(file, 'utf8'), file);
  const groups = set.nodes.filter(({ node, part }) => isGroup(node) && part === 'base');

  it.each(groups.map(({ node }) => node.id))(
    'a weight for group %s, others giving way, keeps every sum',
    (id) => {
      const change = { path: `groups.${id}.weight`, value: '1,2' };
      const tried = changeSet(set, yaml, [change], { rebalance: true });
      expect(tried).not.toHaveProperty('faults');
      if ('changed' in tried) expect(tried.changed.set.scale.eq(set.scale)).toBe(true);
    },
  );

  it.each(groups.map(({ node }) => node.id))('a weight of 1 for group %s changes nothing', (id) => {
    const change = { path: `groups.${id}.weight`, value: '1' };
    const tried = changeSet(set, yaml, [change], { rebalance: true });
    expect(tried).toMatchObject({ changed: { followed: [] } });
  });

  it.each(set.leaves.filter(({ node }) => !node.for).map(({ node }) => node.id))(
    'another maximum for criterion %s passes every check',
    (id) => {
      const max = set.byId.get(id)?.node.max.times('1.5').toFixed(2) ?? '';
      const tried = changeSet(set, yaml, [{ path: `criteria.${id}.max`, value: max }], {
        rebalance: false,
      });
      expect(tried).not.toHaveProperty('faults');
    },
  );
});
