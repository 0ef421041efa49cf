import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import type { Part } from '../../criteria/walk.ts';
import type { Proposal } from './phrases/proposal.ts';

/** A table of criteria as it was understood. */
export interface DraftTable {
  readonly number: number;
  readonly sheet?: string;
  /** For whom, as the paragraph before the table says; absent where nothing says. */
  readonly units?: string;
  readonly nodes: readonly DraftNode[];
  /** The total row of the table, when it has one. */
  readonly total?: { readonly row: number; readonly points: Decimal };
}

/** A group or criterion of the annex. */
export interface DraftNode {
  /** As a set writes it, unique in the table: `II.1.a`. */
  readonly id: string;
  /** As the annex numbers it. */
  readonly number: string;
  readonly title: string;
  readonly part: Part;
  readonly row: number;
  /** Absent where the annex gives none. */
  readonly maximum: Decimal | undefined;
  /** What stands in its place, when it is no number. */
  readonly unreadable: string | undefined;
  readonly children: readonly DraftNode[];
  /** The text of the rule, line by line; of a criterion only. */
  readonly rule: readonly string[];
  readonly evidence: readonly string[];
  /** Notes that belong to it. */
  readonly notes: readonly string[];
  /** How the rule was understood; of a criterion only. */
  readonly proposal?: Proposal;
}

export function sumOf(nodes: readonly DraftNode[]): Decimal {
  return nodes.reduce((sum, node) => sum.plus(worthOf(node) ?? ZERO), ZERO);
}

/** The maximum of a node; of a group without one, the sum of its parts. */
export function worthOf(node: DraftNode): Decimal | undefined {
  return node.maximum ?? (node.children.length > 0 ? sumOf(node.children) : undefined);
}

export function criteriaOf(nodes: readonly DraftNode[]): readonly DraftNode[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? criteriaOf(node.children) : node));
}

export function nodesOf(nodes: readonly DraftNode[]): readonly DraftNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
}
