import type { WebText } from '../web-text.ts';
import { appraise } from './appraise.ts';
import { home } from './home.ts';
import { preview } from './preview.ts';
import { questions } from './questions.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';

export const english: WebText = { shell, signIn, home, appraise, preview, questions };
