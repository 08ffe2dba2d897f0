import { describe, expect, it } from '@jest/globals';
import { textCipher } from './text-cipher.ts';

const KEY = '1f'.repeat(32);
const TEXT = 'Fiber till byarna norr om Pajala: åäö, 2 500 000 kr 🌲';

describe('An encrypted text', () => {
  it('is read again with the same key', () => {
    const encrypted = textCipher(KEY).encrypt(TEXT);
    expect(textCipher(KEY).decrypt(encrypted)).toBe(TEXT);
  });

  it('looks different each time', () => {
    const cipher = textCipher(KEY);
    expect(cipher.encrypt(TEXT)).not.toBe(cipher.encrypt(TEXT));
  });

  it('cannot be read with another key', () => {
    const encrypted = textCipher(KEY).encrypt(TEXT);
    expect(() => textCipher('2e'.repeat(32)).decrypt(encrypted)).toThrow();
  });

  it('cannot be read after it has been changed', () => {
    const encrypted = textCipher(KEY).encrypt(TEXT);
    const last = encrypted.endsWith('0') ? '1' : '0';
    expect(() => textCipher(KEY).decrypt(encrypted.slice(0, -1) + last)).toThrow();
  });
});
