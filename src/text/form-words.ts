import { formEn } from './en/form.ts';
import { type FormWords, formVi } from './vi/form.ts';
import type { Language } from './words.ts';

export type { FormWords };

export function formWordsIn(language: Language): FormWords {
  return language === 'vi' ? formVi : formEn;
}
