import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Finding } from '../../../src/criteria/finding.ts';
import {
  type AnnexDraft,
  type DraftNode,
  nodesOf,
  readAnnex,
  understand,
} from '../../../src/documents/annex/index.ts';

const FOLDER = 'fixtures/annexes';

/** What a person reads in an annex; see fixtures/annexes/README.md. */
export interface Expected {
  readonly units: readonly string[];
  readonly groups: Readonly<Record<string, string>>;
  readonly criteria: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
  readonly grades: readonly string[];
}

export const ANNEXES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /\.(docx|xlsx)$/.test(name))
  .sort();

export function expectedOf(annex: string): Expected {
  const file = join(FOLDER, `${annex.replace(/\.(docx|xlsx)$/, '')}.expected.yaml`);
  const read: Partial<Expected> = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  return { units: [], groups: {}, criteria: {}, faults: [], grades: [], ...read };
}

export async function draftOf(annex: string): Promise<AnnexDraft> {
  const read = await readAnnex(join(FOLDER, annex));
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return understand(read.document);
}

/** Every node under the name that expectations give it: with its table where there are several. */
export function named(draft: AnnexDraft): ReadonlyMap<string, DraftNode> {
  const isAlone = draft.tables.length === 1;
  return new Map(
    draft.tables.flatMap(({ nodes }, table) =>
      nodesOf(nodes).map((node) => {
        const id = isAlone ? node.id : `B${table + 1}.${node.id}`;
        return [node.part === 'base' ? id : `${node.part} ${id}`, node] as const;
      }),
    ),
  );
}

export function isGroup({ children }: DraftNode): boolean {
  return children.length > 0;
}

/** `2 bands 90%=2 =0`: a criterion as expectations write it. */
export function told({ maximum, proposal }: DraftNode): string {
  const most = maximum ? written(maximum.toFixed()) : '';
  if (proposal?.kind !== 'method') return `${most} person`.trim();
  return [most, proposal.method, ...figures(proposal.parameters)].join(' ').trim();
}

function figures(parameters: Readonly<Record<string, unknown>>): readonly string[] {
  const { options, bands, each, items, occurrences, floor } = parameters as {
    readonly options?: Readonly<Record<string, { readonly points: string }>>;
    readonly bands?: readonly { readonly from?: string; readonly points: string }[];
    readonly each?: string;
    readonly items?: readonly { readonly points: string }[];
    readonly occurrences?: readonly { readonly each: string }[];
    readonly floor?: string;
  };
  return [
    ...Object.values(options ?? {}).map(({ points }) => points),
    ...(bands ?? []).map(({ from = '', points }) => `${from}=${points}`),
    ...(each ? [each] : []),
    ...(items ?? []).map(({ points }) => points),
    ...(occurrences ?? []).map((one) => one.each),
    ...(floor === undefined ? [] : ['floor', floor]),
  ];
}

export function gradesTold({ grades }: AnnexDraft): readonly string[] {
  return grades.grades.map(({ title, from }) =>
    `${title} ${from ? written(from.toFixed()) : ''}`.trim(),
  );
}

export function faultsTold(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, figures: { row } }) => `${code} ${row ?? ''}`.trim());
}

function written(number: string): string {
  return number.replace('.', ',');
}

export interface Measured {
  criteria: { right: number; wrong: number };
  maxima: { right: number; wrong: number };
  methods: { right: number; wrong: number; left: number; rightlyLeft: number };
}

/** Holds what was read of an annex against what a person reads. */
export function measured(draft: AnnexDraft, expected: Expected): Measured {
  const nodes = named(draft);
  const result: Measured = {
    criteria: { right: 0, wrong: 0 },
    maxima: { right: 0, wrong: 0 },
    methods: { right: 0, wrong: 0, left: 0, rightlyLeft: 0 },
  };
  for (const [id, line] of Object.entries({ ...expected.groups, ...expected.criteria })) {
    const node = nodes.get(id);
    result.criteria[node ? 'right' : 'wrong'] += 1;
    if (!node) continue;
    const found = isGroup(node) ? written(node.maximum?.toFixed() ?? '') : told(node);
    const isSame = (text: string) => text.split(' ')[0];
    result.maxima[isSame(found) === isSame(line) ? 'right' : 'wrong'] += 1;
    if (isGroup(node)) continue;
    if (found === line) result.methods[line.endsWith('person') ? 'rightlyLeft' : 'right'] += 1;
    else result.methods[found.endsWith('person') ? 'left' : 'wrong'] += 1;
  }
  result.criteria.wrong += [...nodes.keys()].filter(
    (id) => !(id in expected.groups) && !(id in expected.criteria),
  ).length;
  return result;
}
