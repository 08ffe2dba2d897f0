import { describe, expect, it } from '@jest/globals';
import { GLOSSARY } from './glossary.ts';

describe('the glossary', () => {
  it.each(['code', 'swedish', 'webPath'] as const)('gives every concept a %s of its own', (key) => {
    const words = GLOSSARY.flatMap((entry) => entry[key] ?? []);
    expect(new Set(words).size).toBe(words.length);
  });

  it('lets no word stand for a concept and be forbidden for another', () => {
    const codes = GLOSSARY.map(({ code }) => code);
    const forbidden = GLOSSARY.flatMap(({ never }) => never ?? []);
    expect(codes.filter((code) => forbidden.includes(code))).toEqual([]);
  });

  it('writes web paths in plain letters', () => {
    for (const { webPath } of GLOSSARY) expect(webPath ?? '/').toMatch(/^\/[a-z-]*$/);
  });
});
