import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { instant, type Of } from '../../schema/index.ts';

/** The fields of a file in answers. */
export const evidenceFile = (eb: Of<'evidence_file'>) =>
  [
    'evidence_file.id',
    'evidence_file.name',
    'evidence_file.media_type as mediaType',
    'evidence_file.size',
    instant(eb.ref('evidence_file.created_at')).as('createdAt'),
  ] as const;

/** The files of a contribution that nobody has removed, in the order they came. */
export const filesOfContribution = (eb: Of<'contribution'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('evidence_file')
      .select(evidenceFile)
      .whereRef('evidence_file.contribution_id', '=', 'contribution.id')
      .whereRef('evidence_file.initiative_id', '=', 'contribution.initiative_id')
      .where('evidence_file.removed_at', 'is', null)
      .orderBy('evidence_file.created_at')
      .orderBy('evidence_file.id'),
  );
