import { hash } from '@node-rs/argon2';
import { setClock, TOLD_TIME } from '@samhandling/api/use-cases';
import { fillCounty, type CountySize } from '@samhandling/simulated-county';
import type pg from 'pg';

/** Who signs in to the benchmark's county. */
export const PERSON = {
  email: 'matning@example.org',
  password: 'ett langt losenord for matningen',
};

/** Rows are dated from this day, as the product counts what is late from it. */
const TODAY = new Date().toISOString().slice(0, 10);

/**
 * Fills a migrated database that holds the strategy with a simulated county and somebody who measures. In one
 * transaction, by the owner of the tables.
 */
export async function fillDatabase(client: pg.Client, size: CountySize): Promise<void> {
  const passwordHash = await hash(PERSON.password, {
    memoryCost: 65_536,
    timeCost: 3,
    parallelism: 1,
  });
  await client.query('begin');
  await setClock(client, { isTold: true });
  await client.query(
    `with person as (
       insert into account (email, name, password_hash, region_role)
       values ($1, 'Maja Mätare', $2, 'coordinator') returning id
     ) insert into membership (account_id, actor_id, role)
       select person.id, actor.id, 'editor' from person,
         (select id from actor where name = 'Luleå kommun') actor`,
    [PERSON.email, passwordHash],
  );
  await fillCounty(client, { size, today: TODAY, clockSetting: TOLD_TIME });
  await setClock(client, { isTold: false });
  await client.query('commit');
  await client.query('vacuum analyze');
}
