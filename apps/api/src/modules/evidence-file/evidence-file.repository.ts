import { Injectable } from '@nestjs/common';
import type { EvidenceFile } from '@samhandling/contract';
import type {
  ContributionReviewState,
  EvidenceAmount,
  PublicationState,
} from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { evidenceFileFields } from './evidence-file-fragments.ts';

/** What decides who may read or write the files of a contribution. */
export type FiledUnder = {
  readonly contributionId: string;
  readonly initiativeId: string;
  readonly ownerActorId: string;
  readonly publicationState: PublicationState;
  readonly version: number;
  readonly reviewState: ContributionReviewState;
  /** Files that nobody has removed. */
  readonly count: number;
};

export type FileToKeep = Omit<EvidenceFile, 'id' | 'createdAt'> & {
  readonly sha256: string;
  readonly content: Buffer;
};

export type KeptFile = Pick<EvidenceFile, 'name' | 'mediaType'> & {
  readonly content: Buffer;
  readonly ownerActorId: string;
  readonly publicationState: PublicationState;
};

/** Files of evidence; the content is read for who fetches it, and nowhere else. */
@Injectable()
export class EvidenceFileRepository {
  /** The contribution with its initiative locked, whose owner may be changing it meanwhile. */
  async findContribution(tx: Tx, contributionId: string): Promise<FiledUnder | undefined> {
    await tx.execute(sql`
      select from initiative where id = (
        select initiative_id from contribution where id = ${contributionId}) for no key update`);
    return tx.maybe(sql`
      select contribution.id as "contributionId", initiative.id as "initiativeId",
        initiative.owner_actor_id as "ownerActorId", contribution.version,
        initiative.publication_state as "publicationState",
        contribution.review_state as "reviewState",
        (select count(*)::int from evidence_file file
          where file.contribution_id = contribution.id
            and file.initiative_id = initiative.id and file.removed_at is null) as count
      from contribution join initiative on initiative.id = contribution.initiative_id
      where contribution.id = ${contributionId}`);
  }

  /** The contribution that a file is to; of one that was removed none. */
  async contributionOf(reader: Reader, id: string): Promise<string | undefined> {
    const row = await reader.maybe<{ contributionId: string }>(sql`
      select contribution.id as "contributionId" from ${fileOfContribution}
      where file.id = ${id} and file.removed_at is null`);
    return row?.contributionId;
  }

  find(reader: Reader, id: string): Promise<KeptFile | undefined> {
    return reader.maybe(sql`
      select file.name, file.media_type as "mediaType", file.content,
        initiative.owner_actor_id as "ownerActorId",
        initiative.publication_state as "publicationState"
      from ${fileOfContribution}
        join initiative on initiative.id = file.initiative_id
      where file.id = ${id} and file.removed_at is null`);
  }

  async insert(
    tx: Tx,
    { initiativeId, contributionId }: FiledUnder,
    file: FileToKeep,
    accountId: string,
  ): Promise<EvidenceFile> {
    const { made } = await tx.one<{ made: EvidenceFile }>(sql`
      insert into evidence_file as file
        (initiative_id, contribution_id, name, media_type, size, sha256, content, uploaded_by)
      values (${initiativeId}, ${contributionId}, ${file.name}, ${file.mediaType}, ${file.size},
        ${file.sha256}, ${file.content}, ${accountId})
      returning json_build_object(${evidenceFileFields}) as made`);
    return made;
  }

  /**
   * Number and size of the files of all the actor's initiatives, with those that were removed but kept.
   * Takes a lock: until the transaction ends nobody else adds a file for the actor.
   */
  async amountOf(tx: Tx, actorId: string): Promise<EvidenceAmount> {
    await tx.query(sql`
      select pg_advisory_xact_lock(hashtext('samhandling.evidence'), hashtext(${actorId}))`);
    const { files, bytes } = await tx.one<{ files: number; bytes: string }>(sql`
      select count(*)::int as files, coalesce(sum(size), 0)::text as bytes
      from evidence_file where initiative_id in (
        select id from initiative where owner_actor_id = ${actorId})`);
    return { files, bytes: Number(bytes) };
  }

  /** A file of a published initiative is kept but can't be fetched any more; any other is deleted. */
  remove(tx: Tx, { publicationState }: FiledUnder, id: string): Promise<number> {
    return tx.execute(
      publicationState === 'published'
        ? sql`update evidence_file set removed_at = now() where id = ${id} and removed_at is null`
        : sql`delete from evidence_file where id = ${id}`,
    );
  }

  /** Files of contributions that their owner dropped from a draft a month ago and has not taken back. */
  deleteForgotten(tx: Tx): Promise<number> {
    return tx.execute(sql`
      delete from evidence_file file using initiative
      where initiative.id = file.initiative_id and initiative.published_at is null
        and initiative.updated_at < now() - interval '30 days'
        and not exists (select from contribution where contribution.id = file.contribution_id
          and contribution.initiative_id = file.initiative_id)`);
  }

  /** What the contribution builds on is another: its review goes where a change leads it. */
  revise(
    tx: Tx,
    { contributionId, version }: FiledUnder,
    to: ContributionReviewState | null,
  ): Promise<void> {
    return tx.updateVersioned(sql`
      update contribution set version = version + 1,
        review_state = coalesce(${to}::text, review_state),
        question = case when ${to}::text = 'open' then null else question end,
        review_changed_at = case when ${to}::text is null then review_changed_at else now() end
      where id = ${contributionId} and version = ${version}`);
  }
}

/** A file whose contribution is there: one that was dropped may come back, or its id be another's. */
const fileOfContribution = sql`evidence_file file
  join contribution on contribution.id = file.contribution_id
    and contribution.initiative_id = file.initiative_id`;
