import { useQueries, useQuery } from '@tanstack/react-query';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { setOutlineQuery, setsQuery } from './set-outline.ts';

/** A province works with one or two versions a year; older ones are for reading back. */
const MOST = 8;

export interface Titled {
  readonly id: string;
  readonly title: string;
}

export interface KnownSets {
  readonly byHash: ReadonlyMap<string, CriteriaSet>;
  /** Kinds of units, blocks and top groups of criteria of all these sets, each once. */
  readonly kinds: readonly Titled[];
  readonly blocks: readonly Titled[];
  readonly groups: readonly Titled[];
  readonly attributes: ReadonlyMap<string, CriteriaSet['attributes'][string]>;
}

/** The sets there are, for words and choices that belong to no single round. */
export function useKnownSets(): KnownSets {
  const { data: sets = [] } = useQuery(setsQuery());
  return useQueries({
    queries: sets.slice(0, MOST).map(({ hash }) => setOutlineQuery(hash)),
    combine: (outlines) => {
      const known = outlines.flatMap(({ data }, index) => {
        const hash = sets[index]?.hash;
        return data && hash !== undefined ? [[hash, data] as const] : [];
      });
      const all = known.map(([, set]) => set);
      return {
        byHash: new Map(known),
        kinds: once(all.flatMap(({ unitGroups }) => unitGroups)),
        blocks: once(all.flatMap(({ blocks }) => blocks)),
        groups: once(
          all.flatMap(({ nodes }) =>
            nodes.filter(({ ancestors }) => ancestors.length === 0).map(({ node }) => node),
          ),
        ),
        attributes: new Map(all.flatMap(({ attributes }) => Object.entries(attributes))),
      };
    },
  });
}

function once(all: readonly Titled[]): readonly Titled[] {
  const seen = new Map<string, Titled>();
  for (const one of all) if (!seen.has(one.id)) seen.set(one.id, { id: one.id, title: one.title });
  return [...seen.values()];
}

/** The title of one of these, or its id. */
export function titleOf(all: readonly Titled[], id: string): string {
  return all.find((one) => one.id === id)?.title ?? id;
}
