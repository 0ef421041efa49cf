import type { WebText } from '../web-text.ts';
import { appraise } from './appraise.ts';
import { home } from './home.ts';
import { preview } from './preview.ts';
import { questions } from './questions.ts';
import { ranking } from './ranking.ts';
import { result } from './result.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { unit } from './unit.ts';

export const english: WebText = {
  appraise,
  home,
  preview,
  questions,
  ranking,
  result,
  shell,
  signIn,
  unit,
};
