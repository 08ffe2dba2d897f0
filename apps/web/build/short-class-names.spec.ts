/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { shortClassNames } from './short-class-names.ts';

const sheet = (name: string) => new URL(`../src/${name}.module.css`, import.meta.url).pathname;

describe('shortClassNames', () => {
  it('gives a class the same name in every build, and classes of the same name in two sheets two', () => {
    const name = shortClassNames()('cell', sheet('a'));
    expect(shortClassNames()('cell', `${sheet('a')}?used`)).toBe(name);
    expect(shortClassNames()('cell', sheet('b'))).not.toBe(name);
    expect(name).toMatch(/^_[A-Za-z0-9]{5}$/);
  });

  it('throws where two classes would be called the same', () => {
    const shorten = shortClassNames(1);
    const names = Array.from({ length: 63 }, (_, index) => `class${index}`);
    expect(() => names.map((name) => shorten(name, sheet('a')))).toThrow(/would both be called/);
  });
});
