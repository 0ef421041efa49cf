import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/documents/workbook/visible-text.ts';

describe('text as a cell can hold it', () => {
  it.each([
    ['Sở Tư pháp', 'Sở Tư pháp'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['một\nhai\tba', 'một\nhai\tba'],
    ['một\r\nhai\rba', 'một\nhai\nba'],
    ['chuông\u0007', 'chuông␇'],
    ['\u0000\u001f\u007f', '␀␟␡'],
    ['nửa \ud83d đôi', 'nửa \ufffd đôi'],
    ['đôi \udc00', 'đôi \ufffd'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
    ['cả cặp 😀', 'cả cặp 😀'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('what exceeds a cell is cut where it can be seen', () => {
    const text = visibleText('x'.repeat(40_000));
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('x…')).toBe(true);
  });
});
