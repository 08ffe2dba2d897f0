import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedActor } from '@samhandling/api/testing';
import type { Initiative, InitiativePage } from '@samhandling/contract';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

// More than the 1,000 that are counted: lists and related initiatives are then read another way.
const MANY = 1400;

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
  const owners = [
    await seedActor(test, { name: 'Ånäset' }),
    await seedActor(test, { name: 'Öjebyn' }),
  ];
  await test.database.pool.query(
    `with made as (
       insert into initiative (title, summary, description, contact_email, web_address, reference_number,
         perspective_codes, agenda_goals, owner_actor_id, place_scope, work_status,
         publication_state, published_at, updated_at, ends_on, last_report_on)
       select 'Initiativ ' || n, 'Sammanfattning ' || n % 7, '', 'a@example.org', '', '', '{}', '{}', ($1::uuid[])[1 + n % 2], 'county',
         case when n % 5 = 0 then 'completed' else 'ongoing' end, 'published',
         now() - n * interval '7 hours', now() - (n * 37 % $2) * interval '1 minute',
         case when n % 3 > 0 then current_date + n end, case when n % 4 > 0 then current_date - n end
       from generate_series(1, $2::int) n
       returning id, substring(title from 11)::int as n)
     insert into initiative_action (initiative_id, action_id, is_primary)
     select made.id, action.id, action.code = 'l01' from made join action
       on action.code = 'l01' or action.code = 'l02' and n % 100 = 0 or action.code = 'l03' and n % 350 = 0`,
    [owners.map(({ id }) => id), MANY],
  );
});
afterAll(() => test.close());

async function answered<Row>(query: string, values: unknown[] = []): Promise<Row[]> {
  return (await test.database.pool.query(query, values)).rows as Row[];
}

const ORDERS: readonly (readonly [string, string])[] = [
  ['-updated', 'initiative.updated_at desc, initiative.id'],
  ['updated', 'initiative.updated_at, initiative.id desc'],
  ['title', 'title collate "sv-SE-x-icu", initiative.id'],
  ['-title', 'title collate "sv-SE-x-icu" desc, initiative.id desc'],
  ['owner', 'name collate "sv-SE-x-icu", title collate "sv-SE-x-icu", initiative.id'],
  ['-owner', 'name collate "sv-SE-x-icu" desc, title collate "sv-SE-x-icu", initiative.id'],
  ['ends', 'ends_on nulls last, initiative.id'],
  ['-ends', 'ends_on desc nulls last, initiative.id'],
  ['lastReport', 'last_report_on nulls first, initiative.id desc'],
  ['-lastReport', 'last_report_on desc nulls last, initiative.id'],
];

describe('A list of more initiatives than are counted', () => {
  it.each(ORDERS)(
    'is in the order of %s, on the first page and far behind',
    async (sort, order) => {
      for (const [filter, condition] of [
        ['', 'true'],
        ['&workStatus=completed', `work_status = 'completed'`],
      ]) {
        const expected = await answered<{ id: string }>(
          `select initiative.id from initiative join actor on actor.id = owner_actor_id
         where ${condition} order by ${order}`,
        );
        for (const page of [1, 2, 12]) {
          const { body } = await test.visitor.get<InitiativePage>(
            `/initiatives?limit=20&page=${page}&sort=${sort}${filter}`,
          );
          const part = expected.slice((page - 1) * 20, page * 20);
          expect(body.items.map(({ id }) => id)).toEqual(part.map(({ id }) => id));
          expect([body.total, body.isTotalExact]).toEqual(
            filter ? [MANY / 5, true] : [1000, false],
          );
        }
      }
    },
  );
});

describe('Related initiatives', () => {
  it('share most actions, and then changed last, where more than a thousand share one', async () => {
    const some = await answered<{ id: string }>(
      `select id from initiative where substring(title from 11)::int in (1, 100, 350, 700, 1400)`,
    );
    for (const { id } of some) {
      const expected = await answered<{ id: string; title: string }>(
        `select other.id, other.title from initiative_action mine
           join initiative_action theirs using (action_id) join initiative other on other.id = theirs.initiative_id
         where mine.initiative_id = $1 and other.id <> $1
         group by other.id order by count(*) desc, other.updated_at desc limit 4`,
        [id],
      );
      const { body } = await test.visitor.get<Initiative>(`/initiatives/${id}`);
      expect(body.related).toEqual(expected);
    }
  });
});
