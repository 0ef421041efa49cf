export { FORM_KINDS, type FormInput, type FormKind, LAYOUT_VERSION } from './form.ts';
export { planForm } from './form-workbook.ts';
export { writeForm } from './write-form.ts';
