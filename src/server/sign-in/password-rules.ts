/** Letters; the upper bound keeps hashing a password from being work in itself. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** What people choose who have to have twelve letters. */
const COMMON = [
  'password',
  'matkhau',
  'mat khau',
  '123456',
  'qwerty',
  'abc123',
  'admin',
  'thangdiem',
  'danvan',
  'iloveyou',
  'vietnam',
];

export type PasswordFault = 'too-short' | 'too-long' | 'like-the-name' | 'common';

/** Why a password is not taken; nothing when it is. */
export function passwordFault(password: string, username: string): PasswordFault | undefined {
  const letters = [...password].length;
  if (letters < PASSWORD_LENGTH.min) return 'too-short';
  if (password.length > PASSWORD_LENGTH.max) return 'too-long';
  const plain = password.toLowerCase();
  if (username.length > 3 && plain.includes(username.toLowerCase())) return 'like-the-name';
  // What is left when the words everybody uses are taken out must still be a password.
  const rest = COMMON.reduce((text, word) => text.replaceAll(word, ''), plain);
  return new Set(rest).size < 5 ? 'common' : undefined;
}
