import { describe, expect, it } from 'vitest';
import { rowHeight } from '../../../src/documents/workbook/row-height.ts';
import { across, blank, text } from '../../../src/documents/workbook/sheet-plan.ts';
import { linesNeeded } from '../../../src/documents/workbook/text-lines.ts';

const TWELVE = { size: 12 };

describe('lines of a text in a column', () => {
  // 'mmmm' is 4 × 0.778 em × 16 px × 1.06 = 53 px; a column of 12 has 12 × 7 − 6 = 78 px.
  it.each([
    ['', 1],
    ['mmmm', 1],
    ['mmmm mmmm', 2],
    ['mmmm\nmmmm', 2],
    ['mmmm-mmmm', 2],
    ['m'.repeat(12), 3],
  ])('%j takes %i in a column of 12', (content, lines) => {
    expect(linesNeeded(content, 12, TWELVE)).toBe(lines);
  });

  it('letters with marks are as wide as without', () => {
    const plain = 'Uy ban nhan dan huyen Dong Sao Mai '.repeat(3);
    const marked = 'Ủy ban nhân dân huyện Đồng Sao Mai '.repeat(3);
    for (const width of [10, 20, 30]) {
      expect(linesNeeded(marked, width, TWELVE)).toBe(linesNeeded(plain, width, TWELVE));
    }
  });

  it('bold text takes more room', () => {
    // 3 × 53 and two spaces of 4: 167 px, bold 7% more; a column of 25 has 169 px.
    const content = 'mmmm mmmm mmmm';
    expect(linesNeeded(content, 25, TWELVE)).toBe(1);
    expect(linesNeeded(content, 25, { ...TWELVE, bold: true })).toBe(2);
  });
});

describe('height of a row', () => {
  it('is that of its tallest text', () => {
    const cells = [text('mmmm', 'text'), text('mmmm mmmm', 'text'), blank('text')];
    // two lines of 12 × 1.32, and 3 of room
    expect(rowHeight({ cells }, [12, 12, 12])).toBe(34.75);
  });

  it('a text across columns has the room of all of them', () => {
    expect(rowHeight(across('mmmm mmmm', 'text', 2), [12, 12])).toBe(19);
  });

  it('a cell that goes down over several rows leaves the height to the others', () => {
    const cells = [text('mmmm mmmm mmmm', 'text'), text('mmmm', 'text')];
    expect(rowHeight({ cells, spans: [[1, 1, 3]] }, [12, 12])).toBe(19);
  });

  it('is never more than spreadsheets draw', () => {
    expect(rowHeight({ cells: [text('m '.repeat(3000), 'text')] }, [12])).toBe(409);
  });
});
