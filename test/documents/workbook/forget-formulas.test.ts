import { PassThrough } from 'node:stream';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { forgetFormulas } from '../../../src/documents/workbook/forget-formulas.ts';

test('the place where exceljs keeps the formulas of written rows is known, and emptied', () => {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: new PassThrough() });
  const sheet = workbook.addWorksheet('S');
  const row = sheet.getRow(1);
  row.getCell(1).value = { formula: 'B1*2', result: 4 };
  row.commit();
  expect(sheet).toHaveProperty('_formulae.A1');
  forgetFormulas(sheet);
  expect(sheet).toHaveProperty('_formulae', {});
});

test('a sheet that keeps them elsewhere is left as it is', () => {
  const sheet = {};
  forgetFormulas(sheet);
  expect(sheet).toEqual({});
});
