import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Characters that nobody sees: soft hyphens, joiners, marks of direction and of the byte order. */
const UNSEEN =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0]';

/** A name as names are compared: composed, without what is not seen, with single spaces, in small letters. */
const comparedName = (name: string): string => `
  lower(btrim(regexp_replace(regexp_replace(
    normalize(${name}, NFC), '${UNSEEN}', '', 'g'), '[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+', ' ', 'g'))
    collate "sv-SE-x-icu")`;

/**
 * An actor's name is one however it is written. The index before knew capital letters only, and those of a few
 * languages. Of actors that are the same by the new rule, those that came later get a number in their name, so that
 * a person can see them and merge them.
 */
export class NamesOfActors1764000000048 implements MigrationInterface {
  readonly name = 'NamesOfActors1764000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with told as (
        select id, row_number() over (partition by ${comparedName('name')} order by created_at, id) as at
        from actor where state = 'admitted'
      )
      update actor set name = actor.name || ' (' || told.at || ')'
      from told where told.id = actor.id and told.at > 1;
      drop index actor_name_key;
      create unique index actor_name_key on actor ((${comparedName('name')})) where state = 'admitted';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index actor_name_key;
      create unique index actor_name_key on actor (lower(name)) where state = 'admitted';`);
  }
}
