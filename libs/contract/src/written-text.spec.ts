import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import * as contract from './index.ts';
import {
  fileNameText,
  longText,
  optionalWebAddressSchema,
  requiredLongText,
  requiredShortText,
  shortText,
} from './written-text.ts';

const codeOf = (schema: z.ZodType, value: unknown) => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue?.code === 'invalid_format' ? issue.format : issue?.code;
};

describe('A short text of the contract', () => {
  it.each([
    'Titel\npå två rader',
    'Titel\r',
    '\u202egpj.exe',
    'Luleå\u200b',
    '\u3164',
    'a\tb',
    '\u{e0041}',
  ])('is never %j', (text) => {
    expect(codeOf(shortText(200), text)).toBe('short_text');
  });

  it('has one form', () => {
    expect(shortText(200).parse('  A\u030ange   kommun ')).toBe('Ånge kommun');
    expect(shortText(200).parse(' \u00a0 ')).toBe('');
    expect(codeOf(requiredShortText(200), ' \u00a0 ')).toBe('too_small');
    expect(shortText(3).parse('  abc  ')).toBe('abc');
    expect(codeOf(shortText(3), 'abcd')).toBe('too_big');
  });

  it('is refused with all that is wrong with it at once', () => {
    const { error } = shortText(3).safeParse('ab\u202ecd');
    expect(error?.issues.map(({ code }) => code)).toEqual(['invalid_format', 'too_big']);
  });

  it('says in the API document what it can hold', () => {
    const schema = z.toJSONSchema(requiredShortText(160), { io: 'input' });
    expect(schema).toMatchObject({ type: 'string', minLength: 1, maxLength: 160 });
    expect(schema.format).toBeUndefined();
    const pattern = new RegExp(schema.pattern ?? '', 'u');
    expect(pattern.test('Väg 99 – norra delen ❤️')).toBe(true);
    expect(pattern.test('Titel\npå två rader')).toBe(false);
  });
});

describe('A long text of the contract', () => {
  it('keeps its lines, and ends them in one way', () => {
    expect(longText(200).parse(' Ett\r\ntvå\rtre\n\n')).toBe('Ett\ntvå\ntre');
    expect(codeOf(requiredLongText(200), '\n\u200b\n')).toBe('too_small');
    expect(codeOf(requiredLongText(3), 'abcd')).toBe('too_big');
    expect(requiredLongText(3).parse('abc')).toBe('abc');
  });

  it.each(['Vi\u0007 gör', '\u202egpj.exe', '\u0000'])('is never %j', (text) => {
    expect(codeOf(longText(200), text)).toBe('long_text');
  });
});

describe('A web address of the contract', () => {
  it.each(['', 'https://example.org/@name', 'http://å.se/ö'])('can be %j', (address) => {
    expect(codeOf(optionalWebAddressSchema, address)).toBeUndefined();
  });

  it.each([
    'https://bank.example@evil.example',
    'https://a:b@evil.example',
    'https://@evil.example',
    'https://evil.example\\@bank.example',
    'javascript:alert(1)',
    'ftp://a.se',
  ])('is never %j', (address) => {
    expect(optionalWebAddressSchema.safeParse(address).success).toBe(false);
  });

  it('is kept without the line breaks that a browser would leave out', () => {
    expect(optionalWebAddressSchema.parse(' https://exa\nmple.org ')).toBe('https://example.org');
  });
});

describe('The name of a file', () => {
  it('loses invisible characters, since nobody could correct them', () => {
    expect(fileNameText(200).parse('Ma\u030alet\u202e\u200b 2024\n.csv')).toBe('Målet 2024 .csv');
    expect(codeOf(fileNameText(200), '\u200b')).toBe('too_small');
  });
});

/** Texts that are not saved, or saved as a hash only, or checked by other rules. */
const FREE =
  /(^|\/)(email|requesterEmail|contactEmail|password|currentPassword|newPassword|text|content|columns\/\w+)$/;

describe('Every text that somebody writes', () => {
  const bodies = Object.entries(contract).filter(([name]) => name.endsWith('BodySchema'));

  it.each(bodies)('of %s has a rule for what it can hold', (name, schema) => {
    const free: string[] = [];
    const walk = (part: z.core.JSONSchema.BaseSchema, path: string) => {
      for (const each of [...(part.anyOf ?? []), ...(part.allOf ?? [])]) {
        walk(each as z.core.JSONSchema.BaseSchema, path);
      }
      if (part.items) walk(part.items as z.core.JSONSchema.BaseSchema, path);
      for (const [key, inner] of Object.entries(part.properties ?? {})) {
        walk(inner as z.core.JSONSchema.BaseSchema, `${path}/${key}`);
      }
      const isBound = part.pattern ?? part.format ?? part.enum ?? part.const;
      if (part.type === 'string' && isBound === undefined) free.push(path);
    };
    const whole = z.toJSONSchema(schema as z.ZodType, { io: 'input', reused: 'inline' });
    walk(whole, '');
    for (const part of Object.values(whole.$defs ?? {})) walk(part, '');
    const allowed = name === 'importFileBodySchema' || name === 'evidenceFileBodySchema';
    // What suggestions are asked for by is compared and not saved.
    const isCompared = name === 'suggestionBodySchema';
    expect(
      free.filter(
        (path) => !FREE.test(path) && !isCompared && !(allowed && /fileName|name/.test(path)),
      ),
    ).toEqual([]);
  });
});

describe('What was kept before a rule of the contract', () => {
  const answers = Object.entries(contract).filter(
    ([name, value]) => value instanceof z.ZodType && !/(Body|Fields|Query)Schema$/.test(name),
  );

  it('can still be read: answers have no rule for the characters of a text', () => {
    const ruled = answers.filter(([, schema]) => {
      const text = JSON.stringify(z.toJSONSchema(schema as z.ZodType, { io: 'output' }));
      return text.includes('\\\\u200b') || text.includes('\\\\u061c');
    });
    expect(ruled.map(([name]) => name)).toEqual(['periodSchema', 'unitSchema']);
  });
});
