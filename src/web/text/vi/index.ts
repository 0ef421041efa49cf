import { appraise } from './appraise.ts';
import { home } from './home.ts';
import { preview } from './preview.ts';
import { questions } from './questions.ts';
import { ranking } from './ranking.ts';
import { result } from './result.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { unit } from './unit.ts';

/** Every word on the pages, a part for each screen. */
export const vietnamese = {
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
