import type { Finding } from '../criteria/finding.ts';
import type { LoadedSet, LoadedSets } from '../criteria/load.ts';

/**
 * Sets by id, once each. Where two that differ share an id nobody can tell which is meant: both are
 * left out and told. The same set found twice is no fault.
 */
export function distinctSets({ sets, findings }: LoadedSets): LoadedSets {
  const firsts = new Map<string, LoadedSet>();
  const clashes: Finding[] = [];
  const unclear = new Set<string>();
  for (const set of sets) {
    const first = firsts.get(set.id);
    if (!first) firsts.set(set.id, set);
    else if (first.hash !== set.hash) {
      unclear.add(set.id);
      const at = { file: set.file, path: 'id' };
      const figures = { what: 'sets', id: set.id, file: first.file };
      clashes.push({ code: 'set.id-duplicate', at, figures });
    }
  }
  const kept = [...firsts.values()].filter(({ id }) => !unclear.has(id));
  return { sets: kept, findings: [...findings, ...clashes] };
}
