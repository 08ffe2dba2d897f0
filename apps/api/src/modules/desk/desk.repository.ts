import { Injectable } from '@nestjs/common';
import type { IndicatorRef } from '@samhandling/contract';
import {
  BREAKDOWN_DIMENSIONS,
  type BreakdownDimension,
  type CalendarDate,
  type SourceProvider,
} from '@samhandling/domain';
import { type AliasableExpression, type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { actorRef, db, effectGoalRef, instant, type Of } from '../../schema/index.ts';
import { lacksSplit } from '../contribution/index.ts';
import { SOURCES, type DeskOwner, type ItemKey, type Kind } from './desk-items.ts';

type Given = Readonly<{
  memberActorIds: readonly string[];
  administeredActorIds: readonly string[];
  today: CalendarDate;
  limit: number;
  skipped: number;
}>;

/** The page of one kind, what has waited longest first, with how many there are of it. */
const pageOf = (
  keys: AliasableExpression<ItemKey>,
  { limit, skipped }: Readonly<Record<'limit' | 'skipped', Expression<number>>>,
) => {
  const page = db
    .selectFrom(keys.as('waiting'))
    .selectAll()
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('since')
    .orderBy('actorId')
    .orderBy('initiativeId')
    .orderBy('contributionId')
    .orderBy('ownershipId')
    .orderBy('partnershipId')
    .orderBy('importRunId')
    .limit(sql<number>`${limit}::bigint`)
    .offset(sql<number>`${skipped}::bigint`);
  // In a query of its own, so that it can stand beside those of other kinds.
  return db.selectFrom(page.as('page')).selectAll();
};

/** The splits that the measure has and the sizes lack: `missingSplits` of the domain, said in SQL. */
const missingSplitsOf = (eb: Of<'contribution'>) =>
  sql<BreakdownDimension[]>`array_remove(array[${sql.join(
    BREAKDOWN_DIMENSIONS.map(
      (dimension) => sql`case when ${lacksSplit(eb, dimension)} then ${sql.lit(dimension)} end`,
    ),
  )}], null)`;

/** Whom the run asked, each once. */
const providersOf = (eb: Of<'import_run'>) =>
  sql<SourceProvider[]>`array(select distinct import_step.provider from import_step
    where import_step.run_id = ${eb.ref('import_run.id')} order by 1)`;

const waitingChangesOf = (eb: Of<'import_run'>) =>
  sql<number>`(select count(*)::int from import_change
    where import_change.run_id = ${eb.ref('import_run.id')} and import_change.state = 'waiting')`;

const onlyWhere = <Value>(there: Expression<unknown>, value: Expression<Value>) =>
  sql<Value | null>`case when ${there} is not null then ${value} end`;

/**
 * A page of each kind that is asked for. Everything that waits is counted by its keys; what is shown is read for the
 * rows of the page only.
 */
const waiting = shaped<Given>()(({ limit, skipped, ...scope }, kinds: readonly Kind[]) => {
  const [first, ...rest] = kinds.map((kind) =>
    pageOf(SOURCES[kind].items(scope), { limit, skipped }),
  );
  if (!first) throw new Error('Nothing is asked for.');
  const pages = rest.reduce((sum, page) => sum.unionAll(page), first);
  return db
    .selectFrom(pages.as('item'))
    .leftJoin('actor', 'actor.id', 'item.actorId')
    .leftJoin('initiative', 'initiative.id', 'item.initiativeId')
    .leftJoin('pending_change', 'pending_change.initiative_id', 'item.initiativeId')
    .leftJoin('republication_request as request', 'request.initiative_id', 'item.initiativeId')
    .leftJoin('ownership', 'ownership.id', 'item.ownershipId')
    .leftJoin('initiative_partner', 'initiative_partner.id', 'item.partnershipId')
    .leftJoin('action', 'action.id', 'ownership.action_id')
    .leftJoin('contribution', 'contribution.id', 'item.contributionId')
    .leftJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .leftJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .leftJoin('indicator', 'indicator.id', 'contribution.indicator_id')
    .leftJoin('import_run', 'import_run.id', 'item.importRunId')
    .select((eb) => {
      const { ref } = eb;
      const named = eb as unknown as Of<'actor' | 'contribution' | 'effect_goal' | 'priority_area'>;
      return [
        'item.kind',
        instant(ref('item.since')).as('since'),
        'item.dueOn',
        onlyWhere(ref('item.actorId'), actorRef(named)).as('actor'),
        onlyWhere(
          ref('item.initiativeId'),
          jsonBuildObject({
            id: ref('initiative.id').$notNull(),
            title: ref('initiative.title').$notNull(),
          }),
        ).as('initiative'),
        'item.reportId',
        onlyWhere(
          ref('item.ownershipId'),
          jsonBuildObject({
            code: ref('action.code').$notNull(),
            text: ref('action.text').$notNull(),
          }),
        ).as('action'),
        'item.ownershipId',
        'item.partnershipId',
        onlyWhere(
          ref('item.contributionId'),
          jsonBuildObject({
            id: ref('contribution.id').$notNull(),
            effectGoal: effectGoalRef(named),
            indicator: onlyWhere<IndicatorRef>(
              ref('indicator.id'),
              jsonBuildObject({
                code: ref('indicator.code').$notNull(),
                title: ref('indicator.title').$notNull(),
              }),
            ),
            missingSplits: missingSplitsOf(named),
          }),
        ).as('contribution'),
        onlyWhere(
          ref('item.importRunId'),
          jsonBuildObject({
            id: ref('import_run.id').$notNull(),
            fileName: ref('import_run.file_name'),
            providers: providersOf(eb as unknown as Of<'import_run'>),
            waiting: waitingChangesOf(eb as unknown as Of<'import_run'>),
          }),
        ).as('importRun'),
        sql<string | null>`case ${ref('item.kind')}
          when 'initiative_returned' then ${ref('initiative.return_reason')}
          when 'change_to_review' then ${ref('pending_change.note')}
          when 'change_returned' then ${ref('pending_change.note')}
          when 'republication_to_decide' then ${ref('request.reason')}
          when 'partner_to_answer' then ${ref('initiative_partner.role')}
          when 'partner_to_answer_for' then ${ref('initiative_partner.role')}
          when 'partner_declined' then ${ref('initiative_partner.decline_reason')}
          when 'contribution_questioned' then ${ref('contribution.question')}
          when 'contribution_answered' then ${ref('contribution.question')}
          else nullif(${ref('ownership.note')}, '') end`.as('note'),
        'item.total',
      ];
    })
    .orderBy('item.since')
    .orderBy('item.actorId')
    .orderBy('item.initiativeId')
    .orderBy('item.contributionId')
    .orderBy('item.ownershipId')
    .orderBy('item.partnershipId')
    .orderBy('item.importRunId');
});

type Asked = Readonly<{ kinds: readonly Kind[]; page: number; limit: number; today: CalendarDate }>;

/** What waits for a person, all kinds in one query. */
@Injectable()
export class DeskRepository {
  findItems(reader: Reader, owner: DeskOwner, asked: Asked): Promise<RowOf<typeof waiting>[]> {
    const kinds = asked.kinds.filter((kind) => {
      const claim = owner[SOURCES[kind].for];
      return typeof claim === 'boolean' ? claim : claim.length > 0;
    });
    if (kinds.length === 0) return Promise.resolve([]);
    const { page, limit, today } = asked;
    const { memberActorIds, administeredActorIds } = owner;
    const skipped = (page - 1) * limit;
    return reader.rows(
      waiting({ memberActorIds, administeredActorIds, today, limit, skipped }, kinds),
    );
  }
}
