import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { passwordProblem } from './password.ts';

const EMAIL = 'anna.svensson@example.org';

describe('a password that may be chosen', () => {
  it.each([
    'renarna går över myren',
    'sju små grå stenar',
    'xkqzwvjyplmrtns',
    '              x',
    'Norrbotten har många myggor',
    'regirapporton 2026',
    '🦌🦌🦌🦌🦌🦌🦌🐟🐟🐟🐟🐟🐟🐟🐟',
  ])('%s', (password) => {
    expect(passwordProblem(password, EMAIL)).toBeNull();
  });

  it('has no rules of composition: any long text of few words will do', () => {
    const word = fc.constantFrom('myr', 'ren', 'älv', 'fjäll', 'snö', 'gran');
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 30 }), (words) => {
        fc.pre(new Set(words).size > 1);
        expect(passwordProblem(words.join(' '), EMAIL)).toBeNull();
      }),
    );
  });
});

describe('a password that may not be chosen', () => {
  it.each([
    ['is shorter than 15 characters', 'fjorton tecken', 'password.too_short'],
    ['is shorter in characters than in bytes', 'åäöåäöåäöåäöåä', 'password.too_short'],
    ['is longer than 200', 'ab'.repeat(101), 'password.too_long'],
    ['is one character', 'aaaaaaaaaaaaaaaaaa', 'password.one_character'],
    ['is one letter, large and small', 'aAaAaAaAaAaAaAa', 'password.one_character'],
    ['is on the list', 'passwordpassword', 'password.too_common'],
    ['is on the list but for looks', 'Correct Horse Battery-Staple!', 'password.too_common'],
    ['is on the list in Swedish', 'Lösenord12345678', 'password.too_common'],
    ["is the product's own name", 'samhandling2030', 'password.too_common'],
    ["is made of the product's words", 'Region Norrbotten 2026!', 'password.too_common'],
    ['is one of them that begins as another does', 'Initiativet 2026', 'password.too_common'],
    ['is the address', EMAIL, 'password.like_email'],
    ['is the name in the address with little added', 'annasvensson2026', 'password.like_email'],
  ])('%s', (_case, password, problem) => {
    expect(passwordProblem(password, EMAIL)).toBe(problem);
  });

  it('has at most seven letters and digits beside the name in the address', () => {
    expect(passwordProblem('annasvensson2026123', EMAIL)).toBe('password.like_email');
    expect(passwordProblem('annasvensson20261234', EMAIL)).toBeNull();
  });

  it('is not compared with a name in the address of fewer than four characters', () => {
    expect(passwordProblem('boebboebboeb123', 'boeb@example.org')).toBe('password.like_email');
    expect(passwordProblem('boeboeboeboe123', 'boe@example.org')).toBeNull();
  });

  it('is bounded by 15 and 200', () => {
    expect(passwordProblem('femton tecken a', EMAIL)).toBeNull();
    expect(passwordProblem('ab'.repeat(100), EMAIL)).toBeNull();
  });
});

describe('the list of common passwords', () => {
  it('holds only what the length lets through, folded', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(200);
    for (const password of COMMON_PASSWORDS) {
      expect(password).toMatch(/^[\p{Ll}\p{N}]{15,}$/u);
      expect(passwordProblem(password, EMAIL)).toBe('password.too_common');
    }
  });
});
