import type { Client } from './client.ts';

/**
 * What rows are drawn with. A draw is a share from 0 to 1 that a text decides, so that the same county
 * comes out each time. `tell` sets the clock of the database to when a row is said to be written: it is
 * called for one row at a time, before the triggers of that row ask the clock.
 */
export async function makeDraws(
  client: Client,
  { today, clockSetting }: { today: string; clockSetting: string },
): Promise<void> {
  await client.query(`
    create function pg_temp.today() returns date language sql immutable as
      $$ select date '${asDate(today)}' $$;
    create function pg_temp.share(seed text) returns double precision language sql immutable as
      $$ select ('x' || substr(md5(seed), 1, 8))::bit(32)::bigint / 4294967296.0::double precision $$;
    create function pg_temp.whole(seed text, low int, high int) returns int language sql immutable as
      $$ select low + floor(pg_temp.share(seed) * (high - low + 1))::int $$;
    create function pg_temp.pick(texts text[], seed text) returns text language sql immutable as
      $$ select texts[1 + floor(pg_temp.share(seed) * cardinality(texts))::int] $$;
    create function pg_temp.nth(texts text[], n bigint) returns text language sql immutable as
      $$ select texts[1 + (n % cardinality(texts))::int] $$;
    create function pg_temp.id(seed text) returns uuid language sql immutable as
      $$ select overlay(overlay(md5(seed) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid $$;
    create function pg_temp.workday(day date) returns date language sql immutable as
      $$ select day - greatest(0, extract(isodow from day)::int - 5) $$;
    create function pg_temp.at(day date, seed text) returns timestamptz language sql stable as
      $$ select (day + time '08:00' + interval '1 second' * floor(pg_temp.share(seed) * 28800))
        at time zone 'Europe/Stockholm' $$;
    create function pg_temp.month_end(day date) returns date language sql immutable as
      $$ select (date_trunc('month', day) + interval '1 month - 1 day')::date $$;
    create function pg_temp.tell(at timestamptz) returns timestamptz language sql volatile as
      $$ select set_config('${asSetting(clockSetting)}', at::text, true)::timestamptz $$;
    create function pg_temp.fill(
      words text, village text, municipality text, place text, owner text, number int
    ) returns text language sql immutable as $$
      select replace(replace(replace(replace(replace(words, '{by}', village),
        '{kommun}', municipality), '{plats}', place), '{aktör}', owner), '{antal}', number::text) $$;
  `);
}

function asDate(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error(`${text} is no date.`);
  return text;
}

function asSetting(name: string): string {
  if (!/^[a-z]+\.[a-z]+$/.test(name)) throw new Error(`${name} is no setting.`);
  return name;
}
