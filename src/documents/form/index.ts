export type { FilledCell, FilledSheet, FilledValue, FilledWorkbook } from './filled-workbook.ts';
export { FORM_KINDS, type FormInput, type FormKind, LAYOUT_VERSION } from './form.ts';
export { type FormIdentity, isFormKind } from './form-identity.ts';
export type { FormReading, Plain } from './form-reading.ts';
export { type FormPlan, planForm } from './form-workbook.ts';
export { openFilledWorkbook } from './open-filled-workbook.ts';
export { readForm } from './read-form.ts';
export { identityOfWorkbook } from './read-identity.ts';
export { writeForm } from './write-form.ts';
