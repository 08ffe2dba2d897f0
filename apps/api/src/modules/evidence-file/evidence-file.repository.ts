import { Injectable } from '@nestjs/common';
import type { EvidenceFile } from '@samhandling/contract';
import type {
  ContributionReviewState,
  EvidenceFileAmount,
  InitiativeFacts,
} from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db } from '../../schema/index.ts';
import { evidenceFile } from './evidence-file-fragments.ts';

/** What decides who may read or write the files of a contribution. */
export type ContributionOfFiles = RowOf<typeof contributionOfFiles>;

export type NewFile = Omit<EvidenceFile, 'id' | 'createdAt'> & {
  readonly sha256: string;
  readonly content: Buffer;
};

export type StoredFile = RowOf<typeof fileById>;

const lockedInitiative = shaped<{ contributionId: string }>()(({ contributionId }) =>
  db
    .selectFrom('initiative')
    .select('initiative.id')
    .where('initiative.id', '=', (eb) =>
      eb
        .selectFrom('contribution')
        .select('contribution.initiative_id')
        .where('contribution.id', '=', contributionId),
    )
    .forNoKeyUpdate(),
);

const contributionOfFiles = shaped<{ contributionId: string }>()(({ contributionId }) =>
  db
    .selectFrom('contribution')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .select((eb) => [
      'contribution.id as contributionId',
      'initiative.id as initiativeId',
      'initiative.owner_actor_id as ownerActorId',
      'contribution.version',
      'initiative.publication_state as publicationState',
      'contribution.review_state as reviewState',
      eb
        .selectFrom('evidence_file')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('evidence_file.contribution_id', '=', 'contribution.id')
        .whereRef('evidence_file.initiative_id', '=', 'initiative.id')
        .where('evidence_file.removed_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('count'),
    ])
    .where('contribution.id', '=', contributionId),
);

/** Files whose contribution still belongs to the same initiative, without those that were removed. */
const filesOfContributions = () =>
  db
    .selectFrom('evidence_file')
    .innerJoin('contribution', (join) =>
      join
        .onRef('contribution.id', '=', 'evidence_file.contribution_id')
        .onRef('contribution.initiative_id', '=', 'evidence_file.initiative_id'),
    )
    .where('evidence_file.removed_at', 'is', null);

const contributionOfFile = shaped<{ id: string }>()(({ id }) =>
  filesOfContributions()
    .select('contribution.id as contributionId')
    .where('evidence_file.id', '=', id),
);

const factsById = shaped<{ id: string }>()(({ id }) =>
  filesOfContributions()
    .innerJoin('initiative', 'initiative.id', 'evidence_file.initiative_id')
    .select([
      'initiative.owner_actor_id as ownerActorId',
      'initiative.publication_state as publicationState',
    ])
    .where('evidence_file.id', '=', id),
);

const fileById = shaped<{ id: string }>()(({ id }) =>
  filesOfContributions()
    .innerJoin('initiative', 'initiative.id', 'evidence_file.initiative_id')
    .select([
      'evidence_file.name',
      'evidence_file.media_type as mediaType',
      'evidence_file.content',
      'initiative.owner_actor_id as ownerActorId',
      'initiative.publication_state as publicationState',
    ])
    .where('evidence_file.id', '=', id),
);

type RowToInsert = NewFile &
  Pick<ContributionOfFiles, 'initiativeId' | 'contributionId'> & { readonly accountId: string };

const inserted = shaped<RowToInsert>()((given) =>
  db
    .insertInto('evidence_file')
    .values({
      initiative_id: given.initiativeId,
      contribution_id: given.contributionId,
      name: given.name,
      media_type: given.mediaType,
      size: given.size,
      sha256: given.sha256,
      content: given.content,
      uploaded_by: given.accountId,
    })
    .returning(evidenceFile),
);

const lockedQuota = shaped<{ actorId: string }>()(({ actorId }) =>
  db.selectNoFrom(
    sql<unknown>`pg_advisory_xact_lock(hashtext('samhandling.evidence'), hashtext(${actorId}))`.as(
      'lock',
    ),
  ),
);

const amountOfActor = shaped<{ actorId: string }>()(({ actorId }) =>
  db
    .selectFrom('evidence_file')
    .select((eb) => [
      sql<number>`count(*)::int`.as('files'),
      sql<string>`coalesce(sum(${eb.ref('size')}), 0)::text`.as('bytes'),
    ])
    .where('initiative_id', 'in', (eb) =>
      eb.selectFrom('initiative').select('initiative.id').where('owner_actor_id', '=', actorId),
    ),
);

const removed = shaped<{ id: string }>()(({ id }) =>
  db
    .updateTable('evidence_file')
    .set({ removed_at: sql`clock()` })
    .where('id', '=', id)
    .where('removed_at', 'is', null),
);

const deleted = shaped<{ id: string }>()(({ id }) =>
  db.deleteFrom('evidence_file').where('id', '=', id),
);

const forgottenDeleted = shaped<object>()(() =>
  db
    .deleteFrom('evidence_file')
    .using('initiative')
    .whereRef('initiative.id', '=', 'evidence_file.initiative_id')
    .where('initiative.published_at', 'is', null)
    .where('initiative.updated_at', '<', sql<Date>`(select clock()) - interval '30 days'`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('contribution')
            .whereRef('contribution.id', '=', 'evidence_file.contribution_id')
            .whereRef('contribution.initiative_id', '=', 'evidence_file.initiative_id'),
        ),
      ),
    ),
);

type Revision = Pick<ContributionOfFiles, 'contributionId' | 'version'> & {
  readonly to: ContributionReviewState | null;
};

const revised = shaped<Revision>()(({ contributionId, version, to }) =>
  db
    .updateTable('contribution')
    .set((eb) => ({
      version: sql`version + 1`,
      review_state: sql`coalesce(${to}::text, ${eb.ref('review_state')})`,
      question: sql`case when ${to}::text = 'open' then null else ${eb.ref('question')} end`,
      review_changed_at: sql`case when ${to}::text is null then ${eb.ref('review_changed_at')} else clock() end`,
    }))
    .where('id', '=', contributionId)
    .where('version', '=', version),
);

/** Files of evidence. Only `find` reads the content of a file. */
@Injectable()
export class EvidenceFileRepository {
  /** Locks the initiative, whose owner may be changing the contribution, and reads after. */
  async findContribution(tx: Tx, contributionId: string): Promise<ContributionOfFiles | undefined> {
    await tx.run(lockedInitiative({ contributionId }));
    return tx.row(contributionOfFiles({ contributionId }));
  }

  /** The id of the file's contribution; undefined for a file that was removed. */
  async contributionOf(reader: Reader, id: string): Promise<string | undefined> {
    const row = await reader.row(contributionOfFile({ id }));
    return row?.contributionId;
  }

  /** What decides about the file, without its content. */
  findFacts(reader: Reader, id: string): Promise<InitiativeFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  find(reader: Reader, id: string): Promise<StoredFile | undefined> {
    return reader.row(fileById({ id }));
  }

  insert(
    tx: Tx,
    { initiativeId, contributionId }: ContributionOfFiles,
    file: NewFile,
    accountId: string,
  ): Promise<EvidenceFile> {
    return tx.onlyRow(inserted({ ...file, initiativeId, contributionId, accountId }));
  }

  /**
   * Number and size of the files of all the actor's initiatives, with those that were removed but kept.
   * Takes a lock: until the transaction ends nobody else adds a file for the actor.
   */
  async amountOf(tx: Tx, actorId: string): Promise<EvidenceFileAmount> {
    await tx.run(lockedQuota({ actorId }));
    const { files, bytes } = await tx.onlyRow(amountOfActor({ actorId }));
    return { files, bytes: Number(bytes) };
  }

  /** A file of a published initiative is kept but can't be fetched any more; any other is deleted. */
  remove(tx: Tx, { publicationState }: ContributionOfFiles, id: string): Promise<number> {
    return tx.run(publicationState === 'published' ? removed({ id }) : deleted({ id }));
  }

  /** Files of contributions that their owner dropped from a draft a month ago and has not taken back. */
  deleteForgotten(tx: Tx): Promise<number> {
    return tx.run(forgottenDeleted({}));
  }

  /** Gives the contribution a new version after a file was added or removed, and its review a new state if `to` names one. */
  revise(
    tx: Tx,
    { contributionId, version }: ContributionOfFiles,
    to: ContributionReviewState | null,
  ): Promise<void> {
    return tx.runVersioned(revised({ contributionId, version, to }));
  }
}
