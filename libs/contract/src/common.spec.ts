import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { codeSchema, commaList, dateSchema, emailSchema, pageQuery } from './common.ts';

const query = z.strictObject(pageQuery);

describe('the page of a list', () => {
  it('is the first one of twenty items where nothing is asked for', () => {
    expect(query.parse({})).toEqual({ page: 1, limit: 20 });
  });

  it('is asked for in digits', () => {
    expect(query.parse({ page: '3', limit: '50' })).toEqual({ page: 3, limit: 50 });
  });

  it.each(['1e3', ' 5', '', '0x10', '1.0', '-1', '0', '10001', 'två'])('is not %j', (page) => {
    expect(query.safeParse({ page }).success).toBe(false);
  });
});

describe('A query value that lists several', () => {
  const codes = commaList(codeSchema);

  it.each([
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    [',a,,b,', ['a', 'b']],
    ['', []],
  ])('%j lists %j', (value, listed) => {
    expect(codes.parse(value)).toEqual(listed);
  });

  it('is refused where one of them is not what is listed', () => {
    expect(codes.safeParse('a,B').success).toBe(false);
  });
});

describe('A date', () => {
  it.each([
    ['2026-03-20', true],
    ['2026-02-29', false],
    ['0000-01-01', false],
    ['0202-03-01', false],
    ['2206-03-01', false],
    ['2100-12-31', true],
  ])('%s: whether it can be one', (date, isDate) => {
    expect(dateSchema.safeParse(date).success).toBe(isDate);
  });

  it('is refused for its year by a code of its own', () => {
    expect(dateSchema.safeParse('0202-03-01').error?.issues).toMatchObject([
      { code: 'invalid_format', format: 'year' },
    ]);
  });
});

describe('A mailbox', () => {
  it.each([
    ['info@älvsbyn.se', 'info@älvsbyn.se'],
    ['info@xn--lvsbyn-9ta.se', 'info@älvsbyn.se'],
    ['åsa@Piteå.se', 'åsa@piteå.se'],
    ['Lena@Example.org', 'Lena@example.org'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept);
  });

  it.each(['älvsbyn.se', 'info@älvsbyn', 'info@@älvsbyn.se', 'in fo@älvsbyn.se'])(
    'is not %s',
    (typed) => {
      expect(emailSchema.safeParse(typed).success).toBe(false);
    },
  );
});
