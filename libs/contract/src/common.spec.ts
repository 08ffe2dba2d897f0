import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { pageQuery } from './common.ts';

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
