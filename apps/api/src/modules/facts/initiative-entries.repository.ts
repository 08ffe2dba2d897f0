import { Injectable } from '@nestjs/common';
import type { InitiativeEntry } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  acceptedPartnersOf,
  anyId,
  db,
  isPublished,
  type Of,
  swedishDay,
} from '../../schema/index.ts';
import { hasObservedEffect, isClaimed, lacksSexes, statesSize } from '../contribution/index.ts';
import { joined, joinedRows, listOf, packed, packsOf } from './packed-lists.ts';

/** So many initiatives are read at a time: all of a large county at once would fill the memory. */
const ROWS = 500;

const FIRST = '00000000-0000-0000-0000-000000000000';

type Entry = RowOf<typeof entries>;

const actionsOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('initiative_action')
    .select('initiative_action.action_id')
    .whereRef('initiative_action.initiative_id', '=', 'initiative.id');

/** One bit for each thing that is said of an effect goal. */
const BITS = { observed: 1, sized: 2, withoutSexes: 4 };

/** Each effect goal that something is stated of, with the bits of what is said. */
const effectsOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('contribution')
    .select((own) => {
      const bit = (condition: Expression<unknown>, value: number) =>
        sql`bool_or(${condition})::int * ${sql.lit(value)}`;
      const bits = sql`(${bit(hasObservedEffect(own), BITS.observed)}
        + ${bit(statesSize(own), BITS.sized)} + ${bit(lacksSexes(own), BITS.withoutSexes)})`;
      return packed(own.ref('contribution.effect_goal_id'), bits).as('effect');
    })
    .whereRef('contribution.initiative_id', '=', 'initiative.id')
    .where(isClaimed)
    .groupBy('contribution.effect_goal_id');

type Given = {
  ids?: readonly string[];
  after?: string;
  limit?: number;
};

/** What overviews count of published initiatives, one narrow row for each. */
const entries = shaped<Given>()(({ ids, after, limit }) => {
  const chosen = db
    .selectFrom('initiative')
    .select([
      'initiative.id',
      'initiative.work_status as workStatus',
      'initiative.place_scope as placeScope',
      'initiative.owner_actor_id as ownerActorId',
      'initiative.last_report_on as lastReportOn',
      'initiative.starts_on as startsOn',
      'initiative.ends_on as endsOn',
    ])
    .select((eb) => [
      swedishDay(eb.ref('initiative.published_at')).as('publishedOn'),
      joined(eb.ref('initiative.perspective_codes')).as('perspectives'),
      joined(eb.ref('initiative.agenda_goals')).as('agendaGoals'),
      joined(eb.ref('initiative.specialisation_codes')).as('specialisations'),
      joinedRows(
        eb
          .selectFrom('initiative_municipality')
          .select('initiative_municipality.municipality_code')
          .whereRef('initiative_municipality.initiative_id', '=', 'initiative.id'),
      ).as('municipalities'),
      joinedRows(acceptedPartnersOf(eb).select('initiative_partner.actor_id')).as('partners'),
      joinedRows(actionsOf(eb)).as('actions'),
      actionsOf(eb)
        .where('initiative_action.is_primary', '=', true)
        .limit(sql.lit(1))
        .as('primaryActionId'),
      joinedRows(effectsOf(eb)).as('effects'),
    ])
    .where(isPublished);
  if (ids) return chosen.where('initiative.id', '=', anyId(ids));
  if (after === undefined || limit === undefined) return chosen;
  return chosen.where('initiative.id', '>', after).orderBy('initiative.id').limit(limit);
});

/** Reads what overviews count of published initiatives. */
@Injectable()
export class InitiativeEntriesRepository {
  /** Hands all of them to `take`, some hundreds at a time. */
  async readAll(reader: Reader, take: (entry: InitiativeEntry) => void): Promise<void> {
    let after = FIRST;
    for (;;) {
      const rows = await reader.rows(entries({ after, limit: ROWS }));
      for (const row of rows) take(entryOf(row));
      const last = rows.at(-1);
      if (last === undefined || rows.length < ROWS) return;
      after = last.id;
    }
  }

  /** Those that are public now. */
  async find(reader: Reader, ids: readonly string[]): Promise<InitiativeEntry[]> {
    return (await reader.rows(entries({ ids }))).map(entryOf);
  }
}

function entryOf(row: Entry): InitiativeEntry {
  const { perspectives, agendaGoals, specialisations, municipalities, partners } = row;
  const { actions, effects, ...own } = row;
  return {
    ...own,
    partnerActorIds: listOf(partners),
    municipalityCodes: listOf(municipalities),
    aspects: {
      perspective: listOf(perspectives),
      agenda_goal: listOf(agendaGoals),
      specialisation: listOf(specialisations),
    },
    actionIds: listOf(actions),
    effects: packsOf(effects).map(effectOf),
  };
}

function effectOf([effectGoalId = '', bits]: string[]): InitiativeEntry['effects'][number] {
  const has = (bit: number) => (Number(bits) & bit) !== 0;
  return {
    effectGoalId,
    isObserved: has(BITS.observed),
    isSized: has(BITS.sized),
    lacksSexes: has(BITS.withoutSexes),
  };
}
