import type { Finding, FindingCode } from '../../criteria/finding.ts';
import { type DraftNode, type DraftTable, nodesOf, sumOf } from './draft-tree.ts';
import type { AnnexDraft } from './understand.ts';

/** Faults of the annex itself, each with table, row and figures: official tables contain them. */
export function checkAnnex({
  file,
  tables,
  grades,
}: Omit<AnnexDraft, 'findings'>): readonly Finding[] {
  const findings: Finding[] = [];
  if (tables.length === 0) findings.push({ code: 'annex.no-table', at: { file }, figures: {} });
  for (const table of tables) findings.push(...faultsOf(file, table));
  if (grades.gap) {
    findings.push({
      code: 'annex.grades-gap',
      at: { file },
      figures: { from: grades.gap.toFixed() },
    });
  }
  return findings;
}

function* faultsOf(file: string, table: DraftTable): Generator<Finding> {
  const tell = (code: FindingCode, row: number, figures: Record<string, string>): Finding => ({
    code,
    at: { file, ...(table.sheet !== undefined && { sheet: table.sheet, cell: `A${row}` }) },
    figures: { table: String(table.number), row: String(row), ...figures },
  });
  const label = ({ number, title }: DraftNode): string => (number ? `${number}. ${title}` : title);
  for (const node of nodesOf(table.nodes)) {
    const item = label(node);
    if (node.unreadable !== undefined) {
      yield tell('annex.maximum-unreadable', node.row, { item, found: node.unreadable });
    } else if (!node.maximum && node.children.length === 0) {
      yield tell('annex.maximum-missing', node.row, { item });
    }
    if (node.maximum && node.children.length > 0 && hasAll(node)) {
      const sum = sumOf(node.children);
      if (!sum.eq(node.maximum)) {
        const figures = { item, stated: node.maximum.toFixed(), sum: sum.toFixed() };
        yield tell('annex.sum', node.row, figures);
      }
    }
    if (node.proposal?.kind === 'person' && node.proposal.because === 'figures' && node.maximum) {
      yield tell('annex.rule-figures', node.row, { item, stated: node.maximum.toFixed() });
    }
  }
  yield* repeated(table, tell);
  const base = table.nodes.filter(({ part }) => part === 'base');
  const sum = sumOf(base);
  if (table.total && base.every((node) => node.maximum) && !sum.eq(table.total.points)) {
    const figures = { stated: table.total.points.toFixed(), sum: sum.toFixed() };
    yield tell('annex.total', table.total.row, figures);
  }
}

/** Whether every part of a group says what it is worth: else its sum says nothing. */
function hasAll({ children }: DraftNode): boolean {
  return children.every((child) => child.maximum !== undefined);
}

type Tell = (code: FindingCode, row: number, figures: Record<string, string>) => Finding;

function* repeated(table: DraftTable, tell: Tell): Generator<Finding> {
  const levels = [table.nodes, ...nodesOf(table.nodes).map(({ children }) => children)];
  for (const siblings of levels) {
    const seen = new Map<string, number>();
    for (const { number, row, part } of siblings) {
      const key = `${part} ${number}`;
      const first = seen.get(key);
      if (number !== '' && first !== undefined) {
        yield tell('annex.number-repeated', row, { item: number, first: String(first) });
      } else seen.set(key, row);
    }
  }
}
