import { Injectable } from '@nestjs/common';
import type { ActorRef } from '@samhandling/contract';
import type { OwnershipRole } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { actorRef, anyId, db, inSwedish, instant, type Of } from '../../schema/index.ts';

/** Everything that the page of an action shows beside its coverage. */
export type ActionSurroundings = RowOf<typeof surroundingsOf>;

/** An entry of the history with whether the ownership it is about has ever been confirmed. */
export type StoredHistoryEntry = ActionSurroundings['history'][number];

/** What happened to who is responsible for the action, latest first. */
const historyOf = (eb: Of<'action'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('history_entry')
      .innerJoin('actor', 'actor.id', 'history_entry.actor_id')
      .leftJoin('account', 'account.id', 'history_entry.account_id')
      .select(['history_entry.event', 'history_entry.reason', 'account.name as personName'])
      .select((entry) => [
        sql<string>`${entry.ref('history_entry.id')}::text`.as('id'),
        instant(entry.ref('history_entry.at')).as('at'),
        actorRef(entry).as('actor'),
        sql<OwnershipRole | null>`${entry.ref('history_entry.to_value')} ->> 'role'`.as('role'),
        entry
          .exists(
            entry
              .selectFrom('ownership')
              .where('ownership.confirmed_on', 'is not', null)
              .where((ownership) =>
                ownership(
                  sql<string>`${ownership.ref('ownership.id')}::text`,
                  '=',
                  sql<string>`${ownership.ref('history_entry.to_value')} ->> 'ownershipId'`,
                ),
              ),
          )
          .$castTo<boolean>()
          .as('wasConfirmed'),
      ])
      .where('history_entry.subject_type', '=', 'action')
      .whereRef('history_entry.subject_id', '=', 'action.code')
      .orderBy('history_entry.id', 'desc'),
  );

/** The action before or after this one in its strategy; a retired one has none. */
const neighbourOf = (eb: Of<'action' | 'priority_area'>, side: 'before' | 'after') =>
  jsonObjectFrom(
    eb
      .selectFrom('action as other')
      .innerJoin('section as heading', 'heading.id', 'other.section_id')
      .innerJoin('priority_area as place', 'place.id', 'heading.priority_area_id')
      .select(['other.code', 'other.text', 'place.code as areaCode'])
      .whereRef('place.strategy_id', '=', 'priority_area.strategy_id')
      .where('other.retired_at', 'is', null)
      .where('action.retired_at', 'is', null)
      .whereRef('other.position', side === 'before' ? '<' : '>', 'action.position')
      .orderBy('other.position', side === 'before' ? 'desc' : 'asc')
      .limit(1),
  );

const surroundingsOf = shaped<{ code: string }>()(({ code }) =>
  db
    .selectFrom('action')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select('strategy.code as strategyCode')
    .select((eb) => [
      eb('action.retired_at', 'is not', null).$castTo<boolean>().as('isRetired'),
      jsonObjectFrom(
        eb
          .selectFrom('chapter')
          .select(['chapter.code', 'chapter.title'])
          .whereRef('chapter.id', '=', 'section.chapter_id'),
      ).as('chapter'),
      historyOf(eb).as('history'),
      neighbourOf(eb, 'before').as('previous'),
      neighbourOf(eb, 'after').as('next'),
    ])
    .where('action.code', '=', code),
);

const admittedActors = shaped<{ ids: readonly string[] }>()(({ ids }) =>
  db
    .selectFrom('actor')
    .select(['id', 'name', 'type'])
    .where((eb) => eb('id', '=', anyId(ids)))
    .where('state', '=', 'admitted')
    .orderBy((eb) => inSwedish(eb.ref('name'))),
);

@Injectable()
export class ActionRepository {
  findSurroundings(reader: Reader, code: string): Promise<ActionSurroundings | undefined> {
    return reader.row(surroundingsOf({ code }));
  }

  /** Names of the actors, as far as they are admitted. */
  findActors(reader: Reader, ids: readonly string[]): Promise<ActorRef[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return reader.rows(admittedActors({ ids }));
  }
}
