import { registerFileEn } from './en/register-file.ts';
import { type RegisterFileText, registerFileVi } from './vi/register-file.ts';
import type { Language } from './words.ts';

export type { RegisterFileText };

export function registerFileWordsIn(language: Language): RegisterFileText {
  return language === 'vi' ? registerFileVi : registerFileEn;
}
