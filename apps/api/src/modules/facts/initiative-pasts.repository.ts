import { Injectable } from '@nestjs/common';
import type { InitiativePast, PastLinks, WorkStatus } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { anyId, db, type Of, swedishDay } from '../../schema/index.ts';
import { isStatusChange } from '../dated-initiative/index.ts';
import { asBit, joined, joinedRows, listOf, packed, packsOf } from './packed-lists.ts';
import {
  CLAIMED,
  earlierReviews,
  earlierStatements,
  presentStatement,
  reviewsOf,
  statementsOf,
} from './past-statements.ts';

/**
 * So many initiatives are read at a time: each statement is far from its time limit, also where the county is large and
 * the machine is busy, and little has to pass through memory at once.
 */
const ROWS = 500;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Stands for a day that has not come. */
const NOT_YET = '-';

type StoredPast = RowOf<typeof pasts>;
type StoredLinks = RowOf<typeof links>;

/** A change of work status with what stood before it, the earliest first. */
const statusChanges = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('history_entry')
    .select((entry) =>
      packed(
        swedishDay(entry.ref('history_entry.at')),
        sql`(${entry.ref('history_entry.from_value')} ->> 'workStatus')`,
      ).as('change'),
    )
    .where('history_entry.subject_type', '=', sql.lit('initiative' as const))
    .where((entry) =>
      entry('history_entry.subject_id', '=', sql<string>`${entry.ref('initiative.id')}::text`),
    )
    .where(isStatusChange)
    .orderBy('history_entry.at')
    .orderBy('history_entry.id');

const filedReports = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('status_report')
    .whereRef('status_report.initiative_id', '=', 'initiative.id')
    .where('status_report.state', '=', sql.lit('filed' as const));

/** Each seen effect: of which contribution, from the filing of its report until that of a correction. */
const seenEffects = (eb: Of<'initiative'>) =>
  filedReports(eb)
    .innerJoin('observed_effect', 'observed_effect.report_id', 'status_report.id')
    .select((effect) =>
      packed(
        effect.ref('observed_effect.contribution_id'),
        swedishDay(effect.ref('status_report.filed_at')),
        effect.fn.coalesce(
          effect
            .selectFrom('status_report as correction')
            .select((correction) =>
              sql<string>`min(${swedishDay(correction.ref('correction.filed_at'))})::text`.as(
                'day',
              ),
            )
            .whereRef('correction.supersedes_id', '=', 'status_report.id')
            .where('correction.state', '=', sql.lit('filed' as const)),
          sql.lit(NOT_YET),
        ),
        asBit(effect('observed_effect.value', 'is not', null)),
      ).as('effect'),
    );

type Given = { ids?: readonly string[]; after?: string; limit?: number };

/** What is known of initiatives that are or were public, but for what they had. */
const pasts = shaped<Given>()(({ ids, after, limit }) => {
  const chosen = db
    .selectFrom('initiative')
    .select(['initiative.id', 'initiative.work_status as workStatus'])
    .select('initiative.last_report_on as lastReportOn')
    .select((eb) => [
      swedishDay(eb.ref('initiative.published_at')).as('publishedOn'),
      swedishDay(eb.ref('initiative.archived_at')).as('archivedOn'),
      joinedRows(statusChanges(eb)).as('statusChanges'),
      joinedRows(
        filedReports(eb)
          .select((report) => swedishDay(report.ref('status_report.filed_at')).as('day'))
          .where('status_report.supersedes_id', 'is', null),
      ).as('reportedOn'),
      joinedRows(seenEffects(eb)).as('effects'),
      joinedRows(earlierStatements(eb)).as('earlier'),
      presentStatement(eb).as('present'),
      joinedRows(earlierReviews(eb)).as('reviews'),
    ])
    .where('initiative.publication_state', 'in', [
      sql.lit('published' as const),
      sql.lit('archived' as const),
    ])
    .where('initiative.published_at', 'is not', null);
  if (ids || after === undefined || limit === undefined) {
    return chosen.where('initiative.id', '=', anyId(ids ?? sql<string[]>`'{}'`));
  }
  return chosen.where('initiative.id', '>', after).orderBy('initiative.id').limit(limit);
});

const survivor = (eb: Of<'actor'>) => eb.fn.coalesce('actor.merged_into_id', 'actor.id');

const ownerOf = (eb: Of<'dated_initiative'>) =>
  eb
    .selectFrom('actor')
    .select((owner) => survivor(owner).as('id'))
    .whereRef('actor.id', '=', 'dated_initiative.owner_actor_id')
    .$asScalar()
    .$castTo<string>();

/** What they had from each day on; an actor that was merged since is the one that it was merged into. */
const links = shaped<{ ids: readonly string[] }>()(({ ids }) =>
  db
    .selectFrom('dated_initiative')
    .select(['dated_initiative.initiative_id as initiativeId'])
    .select('dated_initiative.place_scope as placeScope')
    .select(['dated_initiative.starts_on as startsOn', 'dated_initiative.ends_on as endsOn'])
    .select('dated_initiative.primary_action_id as primaryActionId')
    .select((eb) => [
      swedishDay(eb.ref('dated_initiative.at')).as('from'),
      ownerOf(eb).as('ownerActorId'),
      joined(eb.ref('dated_initiative.perspective_codes')).as('perspectives'),
      joined(eb.ref('dated_initiative.agenda_goals')).as('agendaGoals'),
      joined(eb.ref('dated_initiative.specialisation_codes')).as('specialisations'),
      joined(eb.ref('dated_initiative.municipality_codes')).as('municipalities'),
      joined(eb.ref('dated_initiative.action_ids')).as('actions'),
      joinedRows(
        eb
          .selectFrom('actor')
          .select((partner) => survivor(partner).as('id'))
          .distinct()
          .where((partner) =>
            partner('actor.id', '=', anyId(partner.ref('dated_initiative.partner_actor_ids'))),
          )
          .where((partner) => partner(survivor(partner), '<>', ownerOf(eb))),
      ).as('partners'),
      joinedRows(claimedIn(eb)).as('contributions'),
    ])
    .where('dated_initiative.initiative_id', '=', anyId(ids))
    .orderBy('dated_initiative.initiative_id')
    .orderBy('dated_initiative.at')
    .orderBy('dated_initiative.id'),
);

const claimedIn = (eb: Of<'dated_initiative'>) =>
  sql`select id || ':' || effect_goal_id
    from jsonb_to_recordset(${eb.ref('dated_initiative.contributions')})
      as listed (id uuid, effect_goal_id uuid, review_state text)
    where review_state in (${CLAIMED})`;

/** Reads what is known of initiatives on earlier days. */
@Injectable()
export class InitiativePastsRepository {
  /** Hands all of them to `take`, some hundreds at a time. */
  async readAll(reader: Reader, take: (past: InitiativePast) => void): Promise<void> {
    let after = FIRST;
    for (;;) {
      const rows = await reader.rows(pasts({ after, limit: ROWS }));
      for (const past of await this.withLinks(reader, rows)) take(past);
      const last = rows.at(-1);
      if (last === undefined || rows.length < ROWS) return;
      after = last.id;
    }
  }

  async find(reader: Reader, ids: readonly string[]): Promise<InitiativePast[]> {
    return this.withLinks(reader, await reader.rows(pasts({ ids })));
  }

  private async withLinks(reader: Reader, rows: readonly StoredPast[]): Promise<InitiativePast[]> {
    if (rows.length === 0) return [];
    const found = await reader.rows(links({ ids: rows.map(({ id }) => id) }));
    const byInitiative = Map.groupBy(found, ({ initiativeId }) => initiativeId);
    return rows.map((row) => pastOf(row, byInitiative.get(row.id) ?? []));
  }
}

function pastOf(row: StoredPast, found: readonly StoredLinks[]): InitiativePast {
  return {
    id: row.id,
    // Only what was published is read.
    publishedOn: row.publishedOn ?? '',
    archivedOn: row.archivedOn,
    workStatus: row.workStatus,
    lastReportOn: row.lastReportOn,
    statusChanges: packsOf(row.statusChanges).map(([on = '', from]) => ({
      on,
      from: from as WorkStatus,
    })),
    reportedOn: listOf(row.reportedOn),
    effects: packsOf(row.effects).map(
      ([contributionId = '', seenOn = '', correctedOn, isSized]) => ({
        contributionId,
        seenOn,
        correctedOn: correctedOn === undefined || correctedOn === NOT_YET ? null : correctedOn,
        isSized: isSized === '1',
      }),
    ),
    statements: statementsOf(row),
    reviews: reviewsOf(row.reviews),
    links: found.map(linksOf),
  };
}

function linksOf(row: StoredLinks): PastLinks {
  return {
    from: row.from,
    placeScope: row.placeScope,
    ownerActorId: row.ownerActorId,
    partnerActorIds: listOf(row.partners),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    municipalityCodes: listOf(row.municipalities),
    aspects: {
      perspective: listOf(row.perspectives),
      agenda_goal: listOf(row.agendaGoals),
      specialisation: listOf(row.specialisations),
    },
    actionIds: listOf(row.actions),
    primaryActionId: row.primaryActionId,
    contributions: packsOf(row.contributions).map(([id = '', effectGoalId = '']) => ({
      id,
      effectGoalId,
    })),
  };
}
