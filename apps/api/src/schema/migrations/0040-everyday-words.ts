import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words that people use for what the strategy calls otherwise: editorial, in tables of their own, so that they
 * are never taken for the strategy's. What a coordinator takes away stays as a row, so that loading the file
 * again does not bring it back. Searches that found nothing are counted by day, and not tied to anybody.
 */
export class EverydayWords1764000000040 implements MigrationInterface {
  readonly name = 'EverydayWords1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table everyday_word (
        strategy_id uuid not null constraint everyday_word_strategy_fkey references strategy,
        code text not null,
        language text not null constraint everyday_word_language_check check (language in ('sv', 'en')),
        form text not null,
        kind text not null constraint everyday_word_kind_check
          check (kind in ('action', 'effect_goal', 'indicator')),
        word text not null,
        source text not null constraint everyday_word_source_check check (source in ('file', 'person')),
        changed_at timestamptz not null default clock(),
        removed_at timestamptz,
        constraint everyday_word_pkey primary key (strategy_id, code, language, form)
      );
      comment on column everyday_word.form is 'The word in small letters, by which it stands once.';

      create table everyday_guide (
        strategy_id uuid not null constraint everyday_guide_pkey primary key
          constraint everyday_guide_strategy_fkey references strategy,
        checksum text not null,
        near_effect_goals jsonb not null,
        synonyms jsonb not null,
        ordinary_words jsonb not null
      );

      create table missed_search (
        day date not null,
        query text not null,
        times integer not null,
        constraint missed_search_pkey primary key (day, query)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table missed_search, everyday_guide, everyday_word');
  }
}
