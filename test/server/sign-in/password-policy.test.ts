import { scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../../src/server/sign-in/password-hash.ts';
import { passwordFault } from '../../../src/server/sign-in/password-policy.ts';

describe('a password that somebody wants', () => {
  it.each([
    ['mười một kí', 'password.too-short'],
    ['mười hai ký t', undefined],
    // Twelve letters written as more code points, and eleven.
    ['ăằẳẵặâầẩẫậđê'.normalize('NFD'), undefined],
    ['ăằẳẵặâầẩẫậđ'.normalize('NFD'), 'password.too-short'],
    ['🌧️🌾🐃🏡🌅'.repeat(3), undefined],
    [`${'dài '.repeat(31)}vừa`, undefined],
    [`${'dài '.repeat(32)}x`, 'password.too-long'],
    ['lan.nguyen', 'password.too-short'],
    ['nguyenthilan', 'password.is-username'],
    ['NguyenThiLan', 'password.is-username'],
    ['nguyenthilan2026', 'password.is-username'],
    ['nguyenthilan!!', 'password.is-username'],
    ['nguyenthilan về quê', undefined],
    ['administrator', 'password.too-common'],
    ['Password1234', 'password.too-common'],
    ['matkhau@2026', 'password.too-common'],
    ['danvankheo2026', 'password.too-common'],
    ['aaaaaaaaaaaa', 'password.too-common'],
    ['abcabcabcabc', 'password.too-common'],
    ['123412341234', 'password.too-common'],
    ['123456789012', 'password.too-common'],
    ['098765432109', 'password.too-common'],
    ['bcdefghijklmn', 'password.too-common'],
    ['mưa rào tháng sáu', undefined],
  ])('%j: %s', (password, fault) => {
    expect(passwordFault(password, 'nguyenthilan')).toBe(fault);
  });

  it('is never taken below twelve letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
        fc.pre([...password.normalize('NFKC')].length < 12);
        expect(passwordFault(password, 'ai')).toBe('password.too-short');
      }),
    );
  });
});

describe('the hash of a password', () => {
  it('is of another salt every time, and opens for that password alone', async () => {
    const [one, two] = [await hashPassword('mưa rào'), await hashPassword('mưa rào')];
    expect(one).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('mưa rào'.normalize('NFD'), one)).toBe(true);
    expect(await verifyPassword('mưa ràO', one)).toBe(false);
    expect(await verifyPassword('mưa rào', '')).toBe(false);
    expect(await verifyPassword('mưa rào', one.replace('scrypt', 'plain'))).toBe(false);
  });

  it('is read with the parameters that stand in it, so that they can be raised', async () => {
    const salt = Buffer.from('SodiumChloride16');
    const key = scryptSync('pleaseletmein', salt, 32, { N: 16_384, r: 8, p: 1 });
    const hash = `scrypt$14$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
    expect(await verifyPassword('pleaseletmein', hash)).toBe(true);
    expect(await verifyPassword('pleaseletmeout', hash)).toBe(false);
  });
});
