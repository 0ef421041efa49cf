import type { FilledSheet, FilledWorkbook } from './filled-workbook.ts';
import { FORM_MARK, type FormIdentity, identityFrom, readIdentityText } from './form-identity.ts';
import { plainText } from './written-text.ts';

/**
 * What a workbook says it is: in its hidden sheet, or, should that be lost, in the properties of
 * the file. Nothing for a workbook that is no form of ours.
 */
export function identityOfWorkbook(workbook: FilledWorkbook): FormIdentity | undefined {
  for (const sheet of workbook.sheets) {
    if (plainText(sheet.cell(1, 1)) !== FORM_MARK) continue;
    const identity = identityFrom(pairsOf(sheet));
    if (identity) return identity;
  }
  const keywords = workbook.properties.get('keywords');
  return keywords === undefined ? undefined : readIdentityText(keywords);
}

function* pairsOf(sheet: FilledSheet): Generator<[string, string]> {
  for (const row of sheet.rows()) {
    yield [plainText(sheet.cell(row, 1)), plainText(sheet.cell(row, 2))];
  }
}
