import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCases } from '../../src/app/run-cases.ts';
import { sourcesOf } from '../../src/criteria/check/sources.ts';
import { lineageOverlaps } from '../../src/criteria/in-force.ts';
import { type LoadedSet, loadSet } from '../../src/criteria/load.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';

const FILES = ['criteria', 'fixtures/shapes'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('set.yaml'))
    .map((name) => join(folder, name)),
);

describe.each(FILES)('%s', (file) => {
  let set: LoadedSet;
  beforeAll(async () => {
    const loaded = await loadSet(file);
    expect('findings' in loaded ? loaded.findings : loaded.notices).toEqual([]);
    if ('value' in loaded) set = loaded.value;
  });

  it('its worked cases come out as calculated by hand', async () => {
    const { count, findings } = await runCases(set, rulesEngine());
    expect(findings).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });

  it('no number passes for the regulation’s own', () => {
    // The annexes are not at hand: only targets that stand in a plan are not ours.
    expect(set.notice).toMatch(/minh họa|không phải quy định nào/);
    for (const { node } of set.nodes) {
      const { points } = node.source;
      expect(typeof points === 'string' ? points : points.fidelity, node.id).toBe('illustrative');
    }
    for (const { source } of [...set.grades, ...set.quotas, set.ranking, set.rounding, set.total]) {
      expect(source.fidelity).toBe('illustrative');
    }
    for (const part of [set.bonus, set.deduction]) {
      expect(part?.source.fidelity ?? 'illustrative').toBe('illustrative');
    }
  });

  it('every source names a document and a place in it', () => {
    const sources = [...sourcesOf(set)];
    expect(sources.length).toBeGreaterThan(set.nodes.length);
    for (const { source } of sources) expect(set.documents).toHaveProperty([source.document]);
  });
});

describe('all packs together', () => {
  it('share no id, and no two versions are in force at once', async () => {
    const loaded = await Promise.all(FILES.map((file) => loadSet(file)));
    const sets = loaded.flatMap((one) => ('value' in one ? [one.value] : []));
    const ids = sets.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(lineageOverlaps(sets)).toEqual([]);
  });

  it('a shipped pack stands under its province', async () => {
    for (const file of FILES.filter((name) => name.startsWith('criteria'))) {
      const loaded = await loadSet(file);
      const province = 'value' in loaded ? loaded.value.province.code : '';
      expect(dirname(dirname(file))).toBe(join('criteria', province));
    }
  });
});
