import { describe, expect, it } from 'vitest';
import type { AnnexTable } from '../../../src/documents/annex/annex-document.ts';
import { nodesOf } from '../../../src/documents/annex/draft-tree.ts';
import { understand } from '../../../src/documents/annex/understand.ts';

function table(...rows: readonly (readonly string[])[]): AnnexTable {
  const cells = (texts: readonly string[]) =>
    texts.map((text) => (text === '' ? undefined : { lines: [text], columns: 1 }));
  return {
    kind: 'table',
    number: 1,
    rows: [['TT', 'Tiêu chí', 'Điểm tối đa'], ...rows].map((texts, index) => ({
      number: index + 1,
      cells: cells(texts),
    })),
  };
}

function maxima(annex: AnnexTable) {
  const { tables, findings } = understand({ file: 'phu-luc.docx', blocks: [annex] });
  const nodes = nodesOf(tables[0]?.nodes ?? []);
  return {
    told: findings.map(({ code }) => code),
    nodes: nodes.map(({ number, part, maximum }) => [number, part, maximum?.toFixed()]),
  };
}

describe('points of the deduction part', () => {
  it.each(['-5', '– 5', '−5', '- 5 điểm', 'trừ 5', '5'])(
    '«%s» are five points taken away',
    (written) => {
      const annex = table(
        ['I', 'Kết quả thực hiện', '10'],
        ['1', 'Ban hành kế hoạch', '10'],
        ['II', 'Điểm trừ', written],
        ['1', 'Báo cáo chậm', written],
      );
      expect(maxima(annex)).toEqual({
        told: [],
        nodes: [
          ['I', 'base', '10'],
          ['1', 'base', '10'],
          ['II', 'deduction', '5'],
          ['1', 'deduction', '5'],
        ],
      });
    },
  );

  it('elsewhere a minus makes no maximum', () => {
    const annex = table(['I', 'Kết quả thực hiện', '10'], ['1', 'Ban hành kế hoạch', '-10']);
    const { nodes, told } = maxima(annex);
    expect(nodes.at(-1)).toEqual(['1', 'base', undefined]);
    expect(told).not.toEqual([]);
  });
});
