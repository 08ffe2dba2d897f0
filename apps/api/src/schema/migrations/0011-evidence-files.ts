import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that contributions build on. A file goes with its initiative, which is only ever deleted
 * before it was published. The contribution is named without a foreign key: an owner who drops one
 * from a draft, and takes it back, finds its files again, and no saving loses what was published.
 * What a file holds is never changed; `removed_at` is all that may be written.
 */
export class EvidenceFiles1764000000011 implements MigrationInterface {
  readonly name = 'EvidenceFiles1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_file (
        id uuid constraint evidence_file_pkey primary key default gen_random_uuid(),
        initiative_id uuid not null
          constraint evidence_file_initiative_fkey references initiative on delete cascade,
        contribution_id uuid not null,
        name text not null constraint evidence_file_name_check check (length(name) between 1 and 200),
        media_type text not null,
        size integer not null constraint evidence_file_size_check check (size = octet_length(content)),
        sha256 text not null,
        content bytea not null,
        uploaded_by uuid constraint evidence_file_uploaded_by_fkey references account,
        created_at timestamptz not null default now(),
        removed_at timestamptz
      );
      create index evidence_file_contribution_index on evidence_file (contribution_id)
        where removed_at is null;
      create index evidence_file_initiative_index on evidence_file (initiative_id);
      create trigger evidence_file_kept
        before update of id, initiative_id, contribution_id, name, media_type, size, sha256, content,
          uploaded_by, created_at on evidence_file
        for each row execute function refuse_rewrite();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evidence_file');
  }
}
