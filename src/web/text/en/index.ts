import type { WebText } from '../web-text.ts';
import { home } from './home.ts';
import { result } from './result.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { unit } from './unit.ts';

export const english: WebText = { shell, signIn, home, result, unit };
