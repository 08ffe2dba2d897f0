import { Injectable } from '@nestjs/common';
import type { ActorRef, ContributionOfInitiative } from '@samhandling/contract';
import type {
  Caller,
  ContributionReviewState,
  PublicationState,
  WorkStatus,
} from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { actorRef, instant } from '../../platform/database/sql-fragments.ts';
import {
  contributesTo,
  contributionsOfInitiative,
  type StoredContribution,
} from './contribution-fragments.ts';
import { presentContribution } from './contribution.presenter.ts';

/** A contribution with what decides who may do what with it. */
export type ReviewedContribution = {
  readonly contribution: StoredContribution;
  readonly owner: ActorRef;
  readonly title: string;
  readonly publicationState: PublicationState;
};

type ReviewedRow = Omit<ReviewedContribution, 'contribution'> & {
  contributions: StoredContribution[];
};

/** What is reckoned with and does not go out: whether the work goes on, and when it was last changed. */
type Work = { readonly workStatus: WorkStatus; readonly updatedAt: string };
type Origin = Pick<ContributionOfInitiative, 'initiative' | 'actor'> & Work;

/** A contribution of a published initiative. */
export type PublishedContribution = ContributionOfInitiative & Work;

/** What initiatives say they change. */
@Injectable()
export class ContributionRepository {
  /** Contributions of published initiatives to the effect goal, whatever its indicator, by title. */
  async ofEffectGoal(
    reader: Reader,
    code: string,
    person: Caller,
  ): Promise<PublishedContribution[]> {
    const found = await this.ofPublished(reader, contributesTo(sql`goal.code = ${code}`), person);
    return found.filter(({ effectGoal }) => effectGoal.code === code);
  }

  /** Contributions of those published initiatives of the actors that state any. */
  ofActors(reader: Reader, actorIds: readonly string[], person: Caller) {
    const isOfActors = sql`initiative.owner_actor_id = any(${actorIds}::uuid[])`;
    return this.ofPublished(reader, isOfActors, person);
  }

  /** Those that their owner has changed after a question. */
  async answered(reader: Reader, person: Caller): Promise<PublishedContribution[]> {
    const hasAnswered = sql`exists (select from contribution
      where contribution.initiative_id = initiative.id and contribution.review_state = 'answered')`;
    const found = await this.ofPublished(reader, hasAnswered, person);
    return found.filter(({ review }) => review?.state === 'answered');
  }

  private async ofPublished(
    reader: Reader,
    condition: Sql,
    person: Caller,
  ): Promise<PublishedContribution[]> {
    const rows = await reader.query<Origin & { contributions: StoredContribution[] }>(sql`
      select json_build_object('id', initiative.id, 'title', initiative.title) as initiative,
        ${actorRef(sql`owner`)} as actor, initiative.work_status as "workStatus",
        ${instant(sql`initiative.updated_at`)} as "updatedAt",
        ${contributionsOfInitiative} as contributions
      from initiative join actor owner on owner.id = initiative.owner_actor_id
      where initiative.publication_state = 'published' and ${condition}
      order by initiative.title collate "sv-SE-x-icu", initiative.id`);
    return rows.flatMap(({ contributions, ...origin }) => {
      const facts = { ownerActorId: origin.actor.id, publicationState: 'published' as const };
      return contributions.map((contribution) => ({
        ...presentContribution(contribution, facts, person),
        ...origin,
      }));
    });
  }

  /** Locks the initiative, whose owner may be changing the words meanwhile. */
  async findForReview(
    tx: Tx,
    initiativeId: string,
    id: string,
  ): Promise<ReviewedContribution | undefined> {
    await tx.execute(sql`select from initiative where id = ${initiativeId} for no key update`);
    return this.find(tx, initiativeId, id);
  }

  async find(
    reader: Reader,
    initiativeId: string,
    id: string,
  ): Promise<ReviewedContribution | undefined> {
    const row = await reader.maybe<ReviewedRow>(sql`
      select ${actorRef(sql`owner`)} as owner, initiative.title,
        initiative.publication_state as "publicationState",
        ${contributionsOfInitiative} as contributions
      from initiative join actor owner on owner.id = initiative.owner_actor_id
      where initiative.id = ${initiativeId}`);
    const contribution = row?.contributions.find((one) => one.id === id);
    if (!row || !contribution) return undefined;
    const { contributions: _all, ...about } = row;
    return { contribution, ...about };
  }

  /** The question stands only while it is one. */
  move(
    tx: Tx,
    { id, version }: StoredContribution,
    to: ContributionReviewState,
    question: string | null,
  ): Promise<void> {
    return tx.updateVersioned(sql`
      update contribution set review_state = ${to}, question = ${question},
        review_changed_at = now(), version = version + 1
      where id = ${id} and version = ${version}`);
  }
}
