import { instant } from '../../platform/database/sql-fragments.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';

/** What is told of an `evidence_file` named `file`. */
export const evidenceFileFields: Sql = sql`
      'id', file.id, 'name', file.name, 'mediaType', file.media_type, 'size', file.size,
      'createdAt', ${instant(sql`file.created_at`)}`;

/** The files of a `contribution` that nobody has removed. */
export const filesOfContribution: Sql = sql`coalesce((
  select json_agg(json_build_object(${evidenceFileFields}) order by file.created_at, file.id)
  from evidence_file file
  where file.contribution_id = contribution.id
    and file.initiative_id = contribution.initiative_id and file.removed_at is null), '[]')`;
