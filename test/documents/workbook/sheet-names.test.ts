import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/documents/workbook/sheet-names.ts';

describe('names of sheets', () => {
  it('a name that spreadsheets accept stays as it is', () => {
    expect(sheetNames(['Xếp loại – Khối sở, ban, ngành'])).toEqual([
      'Xếp loại – Khối sở, ban, ngành',
    ]);
  });

  it('characters that spreadsheets refuse are replaced', () => {
    expect(sheetNames(["a[b]c:d*e?f/g\\h'i"])).toEqual(['a-b-c-d-e-f-g-h’i']);
  });

  it('31 characters are kept, of 32 the end is cut and shown as cut', () => {
    expect(sheetNames(['x'.repeat(31)])).toEqual(['x'.repeat(31)]);
    expect(sheetNames(['x'.repeat(32)])).toEqual([`${'x'.repeat(30)}…`]);
  });

  it('names alike but for case or their cut end are told apart', () => {
    expect(sheetNames(['Khối', 'KHỐI', 'khối'])).toEqual(['Khối', 'KHỐI (2)', 'khối (3)']);
    const long = 'y'.repeat(40);
    expect(sheetNames([long, long])).toEqual([`${'y'.repeat(30)}…`, `${'y'.repeat(26)}… (2)`]);
  });

  it('an empty name becomes a dash', () => {
    expect(sheetNames([' ', ''])).toEqual(['-', '- (2)']);
  });

  it('any texts give accepted names, no two alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }),
        (wanted) => {
          const names = sheetNames(wanted);
          for (const name of names) {
            expect(name.length).toBeGreaterThan(0);
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).not.toMatch(/[[\]:*?/\\']/);
          }
          expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(
            wanted.length,
          );
        },
      ),
    );
  });
});
