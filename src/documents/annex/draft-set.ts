import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import type { Part } from '../../criteria/walk.ts';
import { DRAFT_WORDS as say } from '../../text/annex-words.ts';
import { type DraftNode, type DraftTable, sumOf, worthOf } from './draft-tree.ts';
import type { ProposedMethod } from './phrases/proposal.ts';
import type { AnnexDraft } from './understand.ts';

/** What a person says of a draft beforehand. */
export interface DraftOptions {
  readonly id: string;
  readonly year: number;
}

type Written = Readonly<Record<string, unknown>>;

/** Order of the keys of `set.yaml`. */
export const SET_KEYS = [
  'format',
  'id',
  'lineage',
  'version',
  'title',
  'province',
  'instrument',
  'notice',
  'toConfirm',
  'documents',
  'inForce',
  'gradeWord',
  'scale',
  'period',
  'unitGroups',
  'blocks',
  'criteria',
  'bonus',
  'deduction',
  'total',
  'rounding',
  'grades',
  'ranking',
] as const;

const DOCUMENT = 'van-ban';

/**
 * A draft as `set.yaml` would hold it. Texts and maxima are those of the annex; each proposed method
 * says that it waits to be confirmed, and so does each number of the frame that the annex does not
 * give: such a set is refused for scoring until a person has confirmed it.
 */
export function draftSet(draft: AnnexDraft, { id, year }: DraftOptions): Written {
  const { tables, grades, scale } = draft;
  const builder = new SetBuilder(tables);
  const frame = { document: DOCUMENT, section: say.notInAnnex, fidelity: 'illustrative' };
  const cap = (part: Part): string => amount(partSum(tables, part));
  const bonus = builder.part('bonus');
  const deduction = builder.part('deduction');
  return {
    format: '1',
    id,
    lineage: id,
    version: say.draftVersion,
    title: draft.title ?? say.unknownTitle,
    province: { code: 'chua-ro', name: say.unknownProvince },
    instrument: { document: DOCUMENT },
    notice: say.draftNotice,
    toConfirm: [
      say.frame.document,
      say.frame.inForce,
      say.frame.units,
      ...(grades.grades.length > 0 ? [say.frame.gradesRead] : [say.frame.grades]),
      say.frame.total,
      say.frame.ranking,
    ],
    documents: {
      [DOCUMENT]: { number: '…', issuer: '…', title: draft.title ?? say.unknownTitle },
    },
    inForce: { from: `01/01/${year}` },
    gradeWord: grades.word,
    scale: amount(scale),
    period: { from: '01/01/N', to: '31/12/N', source: frame },
    unitGroups: builder.groups.map(({ id: group, title, isNamed }) => ({
      id: group,
      title,
      source: isNamed ? { ...frame, section: say.headingOfTable, fidelity: 'derived' } : frame,
    })),
    blocks: builder.groups.map(({ id: group, title }) => ({
      id: `khoi-${group}`,
      title: say.block(title),
      groups: [group],
      source: frame,
    })),
    criteria: builder.part('base'),
    ...(bonus.length > 0 && { bonus: { cap: cap('bonus'), source: frame, criteria: bonus } }),
    ...(deduction.length > 0 && {
      deduction: { cap: cap('deduction'), source: frame, criteria: deduction },
    }),
    total: { mayExceedScale: 'không', floor: '0', source: frame },
    rounding: { total: { decimals: '2', direction: 'halfUp' }, source: frame },
    grades: gradesOf(draft, frame),
    ranking: {
      order: 'total',
      ties: 'competition',
      ungraded: { label: say.ungraded(grades.word), shows: 'score' },
      source: frame,
    },
  };
}

function gradesOf({ grades }: AnnexDraft, frame: Written): readonly Written[] {
  if (grades.grades.length === 0) {
    return [{ id: 'muc-1', title: say.unknownGrade, source: frame }];
  }
  const source = { document: DOCUMENT, section: say.gradesInText, fidelity: 'verbatim' };
  return grades.grades.map(({ title, from }, index) => ({
    id: `muc-${index + 1}`,
    title,
    ...(from && { from: amount(from) }),
    source,
  }));
}

function partSum(tables: readonly DraftTable[], part: Part): Decimal {
  const sums = tables.map(({ nodes }) => sumOf(nodes.filter((node) => node.part === part)));
  return sums.reduce((most, sum) => (sum.gt(most) ? sum : most), ZERO);
}

interface UnitGroup {
  readonly id: string;
  readonly title: string;
  readonly isNamed: boolean;
}

/** Writes the nodes of all tables; with several, each belongs to the units of its table. */
class SetBuilder {
  readonly groups: readonly UnitGroup[];
  readonly #tables: readonly DraftTable[];

  constructor(tables: readonly DraftTable[]) {
    this.#tables = tables;
    this.groups = tables.map(({ units }, index) => ({
      id: `nhom-${index + 1}`,
      title: units ?? say.unknownUnits(index + 1),
      isNamed: units !== undefined,
    }));
  }

  part(part: Part): readonly Written[] {
    return this.#tables.flatMap((table, index) =>
      table.nodes
        .filter((node) => node.part === part)
        .map((node) => this.#node(node, table, index)),
    );
  }

  #node(node: DraftNode, table: DraftTable, index: number): Written {
    const group = this.groups[index]?.id;
    const isAlone = this.#tables.length === 1;
    const maximum = worthOf(node);
    const source = {
      document: DOCUMENT,
      section: say.row(table.sheet ?? String(table.number), node.row),
      fidelity: 'verbatim',
      points: node.maximum ? 'verbatim' : 'derived',
    };
    const shared = {
      id: draftId(node.id, index, isAlone),
      title: node.title,
      max: maximum ? amount(maximum) : '…',
      ...(node.children.length === 0 && { source: { ...source, points: 'derived' } }),
      ...(node.children.length > 0 && { source }),
      ...(!isAlone && group && { for: [group] }),
    };
    if (node.children.length > 0) {
      return { ...shared, children: node.children.map((child) => this.#node(child, table, index)) };
    }
    const guidance = [...node.rule, ...node.notes, ...this.#evidence(node)].join(' ');
    return { ...shared, ...(guidance && { guidance }), ...this.#method(node) };
  }

  #evidence({ evidence }: DraftNode): readonly string[] {
    return evidence.length > 0 ? [say.evidence(evidence.join('; '))] : [];
  }

  #method({ proposal }: DraftNode): Written {
    if (proposal?.kind === 'method') {
      return { toConfirm: say.proposed, ...methodOf(proposal) };
    }
    return { toConfirm: say.left[proposal?.because ?? 'noRule'], ...byPerson() };
  }
}

/** With several tables numbers repeat: each then begins with the number of its table. */
export function draftId(id: string, table: number, isAlone: boolean): string {
  return isAlone ? id : `B${table + 1}.${id}`;
}

export function methodOf({ inputs, method, parameters }: ProposedMethod): Written {
  return { inputs, method: { [method]: parameters } };
}

/** Points given by whoever appraises. */
export function byPerson(): Written {
  return {
    inputs: { diem: { title: say.pointsGiven, type: 'points', by: 'appraiser' } },
    method: { awarded: { input: 'diem' } },
  };
}

/** A number as a set writes it. */
export function amount(value: Decimal): string {
  return value.toFixed().replace('.', ',');
}
