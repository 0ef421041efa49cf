import { COMMON_PASSWORDS } from './common-passwords.ts';

export type PasswordFault =
  | 'password.too-short'
  | 'password.too-long'
  | 'password.too-common'
  | 'password.is-username';

export const SHORTEST_PASSWORD = 12;
/** Long enough for any sentence, short enough to hash. */
export const LONGEST_PASSWORD = 128;

/** What is wrong with a password a person wants, or nothing. Length is counted in letters, not bytes. */
export function passwordFault(password: string, username: string): PasswordFault | undefined {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < SHORTEST_PASSWORD) return 'password.too-short';
  if (letters.length > LONGEST_PASSWORD) return 'password.too-long';
  const plain = letters.join('').toLowerCase();
  if (bare(plain) === bare(username.normalize('NFKC').toLowerCase())) return 'password.is-username';
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(bare(plain)) || isPattern(plain))
    return 'password.too-common';
  return undefined;
}

/** A name with a year or an exclamation mark behind it is still the name. */
function bare(text: string): string {
  return text.replace(/[\d\p{P}\p{S}\s]+$/u, '') || text;
}

const ROWS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SHORTEST_PERIOD_TO_MATTER = 4;

/** A short piece again and again, or a run along the alphabet, the digits or the keyboard. */
function isPattern(text: string): boolean {
  for (let period = 1; period <= SHORTEST_PERIOD_TO_MATTER; period++)
    if ([...text].every((letter, at) => at < period || letter === text[at - period])) return true;
  return ROWS.some((row) => {
    const round = row.repeat(Math.ceil(text.length / row.length) + 1);
    return round.includes(text) || [...round].reverse().join('').includes(text);
  });
}
