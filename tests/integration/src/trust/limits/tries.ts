import type { Answer } from '@samhandling/api/testing';
import type { PlatformTest } from '../../platform/open-test-app.ts';

/** Two networks of the documentation, as a proxy names them. */
export const HOME = '198.51.100.1';
export const ELSEWHERE = '203.0.113.9';

/** Request options of somebody in that network; the application has to trust one proxy. */
export const from = (network: string) => ({ headers: { 'x-forwarded-for': network } });

export const times = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

export async function inTurn<Result>(count: number, work: (index: number) => Promise<Result>) {
  const results: Result[] = [];
  for (let index = 0; index < count; index += 1) results.push(await work(index));
  return results;
}

/** `{ 401: 10, 429: 190 }` */
export const countStatuses = (answers: readonly { status: number }[]) =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ status }) => status)].map(([status, of]) => [status, of.length]),
  );

export const secondsOf = ({ headers }: Answer<unknown>) => Number(headers.get('retry-after'));

type Database = Pick<PlatformTest, 'database'>;

export const fillPurses = ({ database }: Database) => database.pool.query('delete from purse');

/** As if so much time had passed for every purse. */
export const letPass = ({ database }: Database, seconds: number) =>
  database.pool.query(`update purse set full_at = full_at - $1::numeric * interval '1 second'`, [
    seconds,
  ]);

/** How many purses of the kind are not known to be full. */
export async function pursesOf({ database }: Database, kind: string): Promise<number> {
  const { rows } = await database.pool.query('select from purse where key ^@ $1', [kind]);
  return rows.length;
}
