import type { WebText } from '../web-text.ts';
import { appraise } from './appraise.ts';
import { audit } from './audit.ts';
import { home } from './home.ts';
import { jobs, step } from './jobs.ts';
import { exports, forms, manage } from './manage.ts';
import { people } from './people.ts';
import { preview } from './preview.ts';
import { publish } from './publish.ts';
import { questions } from './questions.ts';
import { ranking } from './ranking.ts';
import { register } from './register.ts';
import { result } from './result.ts';
import { participants, roundForm, rounds } from './rounds.ts';
import { sets } from './sets.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { unit } from './unit.ts';

export const english: WebText = {
  appraise,
  audit,
  home,
  jobs,
  step,
  manage,
  forms,
  exports,
  people,
  preview,
  publish,
  questions,
  ranking,
  register,
  result,
  rounds,
  roundForm,
  participants,
  sets,
  shell,
  signIn,
  unit,
};
