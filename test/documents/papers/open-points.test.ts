import { describe, expect, it } from 'vitest';
import type { PaperRow, PaperSection } from '../../../src/documents/papers/paper-plan.ts';
import { paperUnits } from '../../../src/documents/papers/papers.ts';
import { resultPaper } from '../../../src/documents/papers/result/result-paper.ts';
import { rank } from '../../support/score.ts';
import { group, is, type SetParts, setOf, yesNo } from '../../support/set-text.ts';
import type { PlainInputs } from '../../support/submissions.ts';
import { papersOf } from './rounds.ts';

/** Rows of the detail table for a unit that answered so and was appraised as it stands. */
async function detailRows(
  parts: SetParts,
  answers: { readonly [criterion: string]: PlainInputs },
): Promise<readonly PaperRow[]> {
  const set = setOf(parts);
  const plain = [{ answers, appraisal: { acceptRest: true } }];
  const papers = papersOf({ set, result: await rank(set, plain, 'final') });
  const [unit] = paperUnits(papers);
  if (!unit) throw new Error('one submission, one unit');
  const detail: PaperSection | undefined = resultPaper(papers, unit).sections[1];
  const table = detail?.blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table in the annex');
  return table.rows;
}

const [MAXIMUM, FINAL, LOST] = [2, 5, 6];

describe('points that are open', () => {
  it('keep a group from being a formula even where rounding settles it', async () => {
    // 6 and 0 to 0.4: rounded to whole points the group is 6 either way, its first row is not.
    const [head, open] = await detailRows(
      {
        criteria: [group('1', '6.4', [yesNo('1.1', '0.4'), yesNo('1.2', '6')])],
        rounding: {
          group: { decimals: '0', direction: 'halfUp' },
          total: { decimals: '2', direction: 'halfUp' },
        },
      },
      { '1.2': { x: 'có' } },
    );
    expect(head?.cells[FINAL]).toMatchObject({ kind: 'number', text: '6' });
    expect(head?.cells[FINAL]).not.toHaveProperty('worked');
    expect(open?.cells[FINAL]?.kind).toBe('text');
  });

  it('are no certain loss while the maximum itself may not count', async () => {
    // Whether 1.2 applies was not said: 0 of 6, or 0 of nothing.
    const rows = await detailRows(
      {
        criteria: [
          group('1', '10', [
            yesNo('1.1', '4'),
            yesNo('1.2', '6', {
              inputs: { x: { title: 'x', type: 'yesNo' }, co: { title: 'co', type: 'yesNo' } },
              applies: is('co', 'equal', 'có'),
              notApplicable: 'rescale',
            }),
          ]),
        ],
      },
      { '1.1': { x: 'có' }, '1.2': { x: 'không' } },
    );
    const row = rows.find(({ cells }) => cells[0]?.text === '1.2');
    expect(row?.cells[MAXIMUM]?.text).toMatch(/^0.*–6/);
    expect(row?.cells[LOST]).toEqual({ kind: 'text', text: '0,00–6,00' });
  });
});
