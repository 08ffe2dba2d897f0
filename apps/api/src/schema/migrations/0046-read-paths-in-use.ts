import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The desk counts contributions by keys that the entity can say, so that their indexes are made here and not by
 * the statements that are repeated. Search no longer asks for candidates by two queries.
 */
export class ReadPathsInUse1764000000046 implements MigrationInterface {
  readonly name = 'ReadPathsInUse1764000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index if not exists contribution_questioned_index on contribution (initiative_id)
        where review_state = 'questioned';
      create index if not exists contribution_sized_index on contribution (initiative_id)
        where jsonb_array_length(expected) > 0;
      drop function search_candidates;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index contribution_questioned_index, contribution_sized_index;
      create function search_candidates(strict tsquery, wide tsquery, asked_key text, bound integer)
      returns setof search_document
      language sql stable set enable_seqscan = off as $$
        select * from (
          select * from search_document where key = asked_key
          union all
          select * from search_document where kind <> 'initiative' and words @@ wide and key <> asked_key
          union all
          select * from search_document where kind = 'initiative' and words @@ strict and key <> asked_key
          union all
          select * from search_document
          where kind = 'initiative' and words @@ wide and not words @@ strict and key <> asked_key
        ) matching limit bound
      $$;`);
  }
}
