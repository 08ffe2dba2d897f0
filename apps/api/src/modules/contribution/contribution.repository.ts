import { Injectable } from '@nestjs/common';
import type { ContributionPage } from '@samhandling/contract';
import type { ContributionFacts, ContributionReviewState } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { mapPage, pageFrom, type PageRowOf } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { actorRef, db, inSwedish, isPublished, paged } from '../../schema/index.ts';
import {
  hasObservedEffect,
  isClaimed,
  storedContributions,
  type StoredContribution,
} from './contribution-fragments.ts';
import { presentContributionOfInitiative } from './contribution.presenter.ts';

/** A contribution with what the policy has to know of its initiative. */
export type ReviewedContribution = RowOf<typeof reviewed>;

const ofInitiatives = () =>
  storedContributions()
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id');

const reviewed = shaped<{ initiativeId: string; id: string }>()(({ initiativeId, id }) =>
  ofInitiatives()
    .select((eb) => [
      actorRef(eb).as('owner'),
      'initiative.title as initiativeTitle',
      'initiative.publication_state as publicationState',
    ])
    .where('contribution.initiative_id', '=', initiativeId)
    .where('contribution.id', '=', id),
);

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('contribution')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .select([
      'initiative.owner_actor_id as ownerActorId',
      'initiative.publication_state as publicationState',
      'contribution.review_state as reviewState',
    ])
    .where('contribution.id', '=', id),
);

/** By the title of the initiative, then in its owner's order. */
const published = () =>
  ofInitiatives()
    .select((eb) => [
      actorRef(eb).as('actor'),
      jsonBuildObject({ id: eb.ref('initiative.id'), title: eb.ref('initiative.title') }).as(
        'initiative',
      ),
    ])
    .where(isPublished)
    .clearOrderBy()
    .orderBy((eb) => inSwedish(eb.ref('initiative.title')))
    .orderBy('initiative.id')
    .orderBy('contribution.position');

const claimedTo = (code: Expression<string>) =>
  published()
    .innerJoin('indicator', 'indicator.id', 'contribution.indicator_id')
    .where('indicator.code', '=', code)
    .where(isClaimed);

/** What has been seen first, then by the title of the initiative. */
const toIndicator = shaped<{ code: string; page: number; limit: number }>()(
  ({ code, page, limit }) =>
    paged(
      claimedTo(code).clearOrderBy(),
      claimedTo(code).clearSelect().clearOrderBy().select('contribution.id'),
      {
        key: (eb) => eb.ref('contribution.id'),
        order: (eb) =>
          sql`${hasObservedEffect(eb)} desc, ${inSwedish(eb.ref('initiative.title'))}, ${eb.ref('contribution.id')}`,
        page,
        limit,
      },
    ),
);

const lockedInitiative = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('initiative').select('id').where('id', '=', id).forNoKeyUpdate(),
);

type ReviewChange = {
  readonly id: string;
  readonly version: number;
  readonly to: ContributionReviewState;
  readonly question: string | null;
};

const moved = shaped<ReviewChange>()(({ id, version, to, question }) =>
  db
    .updateTable('contribution')
    .set({
      review_state: to,
      question,
      review_changed_at: sql`clock()`,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version),
);

/** Reads contributions, and locks and writes their review. */
@Injectable()
export class ContributionRepository {
  /** A page of the claimed contributions of published initiatives to the indicator. */
  async ofIndicator(
    reader: Reader,
    code: string,
    paging: { readonly page: number; readonly limit: number },
  ): Promise<ContributionPage> {
    const rows = await reader.rows(toIndicator({ code, ...paging }));
    return mapPage(
      pageFrom<PageRowOf<typeof toIndicator>>(rows, paging),
      presentContributionOfInitiative,
    );
  }

  /** What decides about the contribution. */
  findFacts(reader: Reader, id: string): Promise<ContributionFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  /** Locks the initiative, whose owner may be changing the words meanwhile. */
  async findForReview(
    tx: Tx,
    initiativeId: string,
    id: string,
  ): Promise<ReviewedContribution | undefined> {
    await tx.run(lockedInitiative({ id: initiativeId }));
    return this.find(tx, initiativeId, id);
  }

  find(
    reader: Reader,
    initiativeId: string,
    id: string,
  ): Promise<ReviewedContribution | undefined> {
    return reader.row(reviewed({ initiativeId, id }));
  }

  /** Clears the question where the new state is neither questioned nor answered. */
  move(
    tx: Tx,
    { id, version }: StoredContribution,
    to: ContributionReviewState,
    question: string | null,
  ): Promise<void> {
    return tx.runVersioned(moved({ id, version, to, question }));
  }
}
