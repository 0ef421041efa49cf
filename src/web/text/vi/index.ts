import { home } from './home.ts';
import { result } from './result.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { unit } from './unit.ts';

/** Every word on the pages, a part for each screen. */
export const vietnamese = { shell, signIn, home, result, unit };
