import type { IntakeSheet, IntakeWorkbook } from '../intake/index.ts';
import {
  FORM_MARK,
  type FormIdentity,
  IDENTITY_PROPERTY,
  identityFrom,
  readIdentityText,
} from './form-identity.ts';
import { plainText } from './written-text.ts';

/**
 * What a workbook says it is: in its hidden sheet, or, should that be lost, in the properties of
 * the file. Nothing for a workbook that is no form of ours.
 */
export function identityOfWorkbook(workbook: IntakeWorkbook): FormIdentity | undefined {
  for (const sheet of workbook.sheets) {
    if (plainText(sheet.cell(1, 1)) !== FORM_MARK) continue;
    const identity = identityFrom(pairsOf(sheet));
    if (identity) return identity;
  }
  const property = workbook.properties.get(IDENTITY_PROPERTY);
  return property === undefined ? undefined : readIdentityText(property);
}

function* pairsOf(sheet: IntakeSheet): Generator<[string, string]> {
  for (const row of sheet.rows) {
    yield [plainText(sheet.cell(row, 1)), plainText(sheet.cell(row, 2))];
  }
}
