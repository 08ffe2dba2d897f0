import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The indexes of the orders of initiatives served visitors only; the statements that are repeated make
 * others, which serve everybody and say who may read a row. Likeness is asked of the vocabulary, so the index
 * of trigrams goes.
 */
export class ListsAtScale1764000000036 implements MigrationInterface {
  readonly name = 'ListsAtScale1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index initiative_last_report_index, initiative_published_index, initiative_title_index,
        initiative_trigram_index`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index if exists initiative_last_report_index, initiative_title_index;
      create index initiative_published_index on initiative (updated_at desc, id)
        where publication_state = 'published';
      create index initiative_trigram_index
        on initiative using gin ((title || ' ' || summary) gin_trgm_ops);
      create index initiative_title_index on initiative (title collate "sv-SE-x-icu", id)
        where publication_state = 'published';
      create index initiative_last_report_index on initiative (last_report_on desc nulls last, id)
        where publication_state = 'published'`);
  }
}
