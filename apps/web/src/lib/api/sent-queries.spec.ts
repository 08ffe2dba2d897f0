/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { dehydrate } from '@tanstack/react-query';
import { createApiClient } from './api-client.ts';
import { apiQuery, createQueryClient, extractOf, notSent } from './query-client.ts';

describe('what travels with a page', () => {
  it('is the little that it needs of a large answer, and not the whole', async () => {
    const asked: string[] = [];
    const api = createApiClient({
      send: async (path) => {
        asked.push(path);
        return Response.json({ count: 2, rows: ['a', 'b'] });
      },
    });
    const client = createQueryClient(api, { isServer: true });
    const whole = notSent(apiQuery<{ count: number; rows: string[] }>(['rows'], '/rows'));
    const head = extractOf(whole, 'head', ({ count }) => count);
    expect(await client.fetchQuery(head)).toBe(2);
    expect(await client.fetchQuery(whole)).toMatchObject({ rows: ['a', 'b'] });
    expect(asked).toEqual(['/api/v1/rows']);
    const sent = dehydrate(client).queries.map(({ queryKey, state }) => [queryKey, state.data]);
    expect(sent).toEqual([[['rows', 'head'], 2]]);
  });
});
