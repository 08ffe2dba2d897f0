import { Injectable } from '@nestjs/common';
import type { ActorRef, DeskItem, IndicatorRef } from '@samhandling/contract';
import {
  BREAKDOWN_DIMENSIONS,
  CLOSED_WORK_STATUSES,
  type BreakdownDimension,
  type CalendarDate,
  type ContributionReviewState,
  type PendingChangeState,
} from '@samhandling/domain';
import { type AliasableExpression, type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  actorRef,
  anyId,
  db,
  effectGoalRef,
  instant,
  isPublished,
  type Of,
} from '../../schema/index.ts';
import { lacksSplit } from '../contribution/index.ts';
import { isTimely, reportDueOn } from '../initiative/index.ts';

/** The person whose desk it is, and which kinds of items that person gets. */
export type DeskOwner = {
  readonly memberActorIds: readonly string[];
  readonly administeredActorIds: readonly string[];
  readonly isReviewer: boolean;
  readonly admitsActors: boolean;
  readonly readsRemarks: boolean;
};

type Kind = DeskItem['kind'];
type ActorIds = Expression<readonly string[]>;
type Today = Expression<CalendarDate>;

/** What an item names; the other columns of an item are null. */
type ItemSubject = {
  actor?: Expression<ActorRef>;
  initiative?: Expression<NonNullable<DeskItem['initiative']>>;
  reportId?: Expression<string>;
  action?: Expression<NonNullable<DeskItem['action']>>;
  ownershipId?: Expression<string>;
  contribution?: Expression<NonNullable<DeskItem['contribution']>>;
  note?: Expression<string | null>;
  dueOn?: Expression<CalendarDate>;
};

const none = sql`null`;

/** The same columns for every kind of item, so that all of them can be one query. */
const itemOf = (kind: Kind, since: Expression<Date>, named: ItemSubject = {}) =>
  [
    sql<Kind>`${sql.lit(kind)}::text`.as('kind'),
    instant(since).as('since'),
    sql<DeskItem['actor']>`${named.actor ?? none}::json`.as('actor'),
    sql<DeskItem['initiative']>`${named.initiative ?? none}::json`.as('initiative'),
    sql<string | null>`${named.reportId ?? none}::uuid`.as('reportId'),
    sql<DeskItem['action']>`${named.action ?? none}::json`.as('action'),
    sql<string | null>`${named.ownershipId ?? none}::uuid`.as('ownershipId'),
    sql<DeskItem['contribution']>`${named.contribution ?? none}::json`.as('contribution'),
    sql<string | null>`${named.note ?? none}::text`.as('note'),
    sql<CalendarDate | null>`${named.dueOn ?? none}::date`.as('dueOn'),
  ] as const;

const initiativeWithOwner = (eb: Of<'initiative' | 'actor'>) => ({
  actor: actorRef(eb),
  initiative: jsonBuildObject({ id: eb.ref('initiative.id'), title: eb.ref('initiative.title') }),
});

const initiatives = () =>
  db.selectFrom('initiative').innerJoin('actor', 'actor.id', 'initiative.owner_actor_id');

const isOfActors = (eb: Of<'actor'>, owners: ActorIds) => eb('actor.id', '=', anyId(owners));

const returnedTo = (owners: ActorIds) =>
  initiatives()
    .select((eb) =>
      itemOf('initiative_returned', eb.ref('initiative.updated_at'), {
        ...initiativeWithOwner(eb),
        note: eb.ref('initiative.return_reason'),
      }),
    )
    .where((eb) => isOfActors(eb, owners))
    .where('initiative.publication_state', '=', 'returned');

/** Changes of published initiatives that wait for the coordinator, or were returned to the owner. */
const pendingChanges = (kind: 'change_to_review' | 'change_returned', state: PendingChangeState) =>
  initiatives()
    .innerJoin('pending_change', 'pending_change.initiative_id', 'initiative.id')
    .select((eb) =>
      itemOf(kind, eb.ref('pending_change.updated_at'), {
        ...initiativeWithOwner(eb),
        note: eb.ref('pending_change.note'),
      }),
    )
    .where('pending_change.state', '=', state)
    .where(isPublished);

const draftsOf = (owners: ActorIds) =>
  initiatives()
    .select((eb) =>
      itemOf('initiative_draft', eb.ref('initiative.updated_at'), initiativeWithOwner(eb)),
    )
    .where((eb) => isOfActors(eb, owners))
    .where('initiative.publication_state', '=', 'draft');

const reportDraftsOf = (owners: ActorIds) =>
  initiatives()
    .innerJoin('status_report', 'status_report.initiative_id', 'initiative.id')
    .select((eb) =>
      itemOf('report_draft', eb.ref('status_report.updated_at'), {
        ...initiativeWithOwner(eb),
        reportId: eb.ref('status_report.id'),
      }),
    )
    .where((eb) => isOfActors(eb, owners))
    .where('status_report.state', '=', 'draft')
    .where(isPublished);

/** Published initiatives whose report is due, or overdue. */
const late = (kind: 'report_due' | 'report_overdue', owners: ActorIds, today: Today) =>
  initiatives()
    .select((eb) => {
      const dueOn = reportDueOn(eb);
      return itemOf(kind, sql<Date>`${dueOn}::timestamp at time zone 'UTC'`, {
        ...initiativeWithOwner(eb),
        dueOn,
      });
    })
    .where((eb) => isOfActors(eb, owners))
    .where((eb) => isTimely(eb, [kind === 'report_due' ? 'due' : 'overdue'], today));

/** The splits that the measure has and the sizes lack: `missingSplits` of the domain, said in SQL. */
const missingSplitsOf = (eb: Of<'contribution'>) =>
  sql<BreakdownDimension[]>`array_remove(array[${sql.join(
    BREAKDOWN_DIMENSIONS.map(
      (dimension) => sql`case when ${lacksSplit(eb, dimension)} then ${sql.lit(dimension)} end`,
    ),
  )}], null)`;

/** Contributions of published initiatives, each as an item. */
const contributions = (
  kind: 'contribution_questioned' | 'contribution_answered' | 'contribution_split_missing',
) =>
  initiatives()
    .innerJoin('contribution', 'contribution.initiative_id', 'initiative.id')
    .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .leftJoin('indicator', 'indicator.id', 'contribution.indicator_id')
    .select((eb) => {
      const isReview = kind !== 'contribution_split_missing';
      const changed = eb.ref('initiative.updated_at');
      return itemOf(
        kind,
        isReview
          ? sql<Date>`coalesce(${eb.ref('contribution.review_changed_at')}, ${changed})`
          : changed,
        {
          ...initiativeWithOwner(eb),
          contribution: jsonBuildObject({
            id: eb.ref('contribution.id'),
            effectGoal: effectGoalRef(eb),
            indicator: sql<IndicatorRef | null>`case when ${eb.ref('indicator.id')} is not null then ${jsonBuildObject(
              {
                code: eb.ref('indicator.code').$notNull(),
                title: eb.ref('indicator.title').$notNull(),
              },
            )} end`,
            missingSplits: missingSplitsOf(eb),
          }),
          ...(isReview ? { note: eb.ref('contribution.question') } : {}),
        },
      );
    })
    .where(isPublished);

/** The word stands in the text, so that the index of what is under discussion serves. */
const underReview = (state: 'questioned' | 'answered') =>
  contributions(`contribution_${state}`).where(
    'contribution.review_state',
    '=',
    sql.lit<ContributionReviewState>(state),
  );

const unsplitOf = (owners: ActorIds) =>
  contributions('contribution_split_missing')
    .where((eb) => isOfActors(eb, owners))
    .where('initiative.work_status', 'not in', CLOSED_WORK_STATUSES)
    .where((eb) => eb.or(BREAKDOWN_DIMENSIONS.map((dimension) => lacksSplit(eb, dimension))));

const submitted = () =>
  initiatives()
    .select((eb) =>
      itemOf(
        'initiative_to_review',
        eb.ref('initiative.submitted_at').$notNull(),
        initiativeWithOwner(eb),
      ),
    )
    .where('initiative.publication_state', '=', 'submitted');

const ownerships = (kind: Kind, state: 'claimed' | 'proposed') =>
  db
    .selectFrom('ownership')
    .innerJoin('actor', 'actor.id', 'ownership.actor_id')
    .innerJoin('action', 'action.id', 'ownership.action_id')
    .select((eb) => {
      const openedOn = eb.ref('ownership.opened_on');
      return itemOf(kind, sql<Date>`${openedOn}::timestamp at time zone 'Europe/Stockholm'`, {
        actor: actorRef(eb),
        action: jsonBuildObject({ code: eb.ref('action.code'), text: eb.ref('action.text') }),
        ownershipId: eb.ref('ownership.id'),
        note: sql<string | null>`nullif(${eb.ref('ownership.note')}, '')`,
      });
    })
    .where('ownership.state', '=', state);

const actorsToAdmit = () =>
  db
    .selectFrom('actor')
    .select((eb) => itemOf('actor_to_admit', eb.ref('actor.created_at'), { actor: actorRef(eb) }))
    .where('actor.state', '=', 'requested');

/**
 * All open remarks as one item: anybody may write one, and many must not push other items off the
 * desk.
 */
const openRemarks = () =>
  db
    .selectFrom('remark')
    .select((eb) => itemOf('remark_open', eb.fn.min('remark.created_at')))
    .where('remark.handled_at', 'is', null)
    .having((eb) => eb(eb.fn.countAll(), '>', 0));

/** In a query of its own, so that items of different tables are of one type. */
const whole = (items: AliasableExpression<DeskItem>) => db.selectFrom(items.as('item')).selectAll();

type Scope = Readonly<{ memberActorIds: ActorIds; administeredActorIds: ActorIds; today: Today }>;

/** What the person has to have or be to get items of a kind. */
type Claim = keyof DeskOwner;

/** Whose the items of each kind are, and where they come from; the most pressing kind first. */
const SOURCES: Record<
  Kind,
  { readonly for: Claim; readonly items: (scope: Scope) => AliasableExpression<DeskItem> }
> = {
  initiative_returned: { for: 'memberActorIds', items: (of) => returnedTo(of.memberActorIds) },
  change_returned: {
    for: 'memberActorIds',
    items: (of) =>
      pendingChanges('change_returned', 'returned').where((eb) =>
        isOfActors(eb, of.memberActorIds),
      ),
  },
  contribution_questioned: {
    for: 'memberActorIds',
    items: (of) => underReview('questioned').where((eb) => isOfActors(eb, of.memberActorIds)),
  },
  report_overdue: {
    for: 'memberActorIds',
    items: (of) => late('report_overdue', of.memberActorIds, of.today),
  },
  report_due: {
    for: 'memberActorIds',
    items: (of) => late('report_due', of.memberActorIds, of.today),
  },
  ownership_to_accept: {
    for: 'administeredActorIds',
    items: (of) =>
      ownerships('ownership_to_accept', 'proposed').where((eb) =>
        isOfActors(eb, of.administeredActorIds),
      ),
  },
  report_draft: { for: 'memberActorIds', items: (of) => reportDraftsOf(of.memberActorIds) },
  initiative_draft: { for: 'memberActorIds', items: (of) => draftsOf(of.memberActorIds) },
  contribution_split_missing: {
    for: 'memberActorIds',
    items: (of) => unsplitOf(of.memberActorIds),
  },
  initiative_to_review: { for: 'isReviewer', items: submitted },
  change_to_review: {
    for: 'isReviewer',
    items: () => pendingChanges('change_to_review', 'waiting'),
  },
  contribution_answered: { for: 'isReviewer', items: () => underReview('answered') },
  ownership_to_confirm: {
    for: 'isReviewer',
    items: () => ownerships('ownership_to_confirm', 'claimed'),
  },
  actor_to_admit: { for: 'admitsActors', items: actorsToAdmit },
  remark_open: { for: 'readsRemarks', items: openRemarks },
};

type Given = Readonly<{
  memberActorIds: readonly string[];
  administeredActorIds: readonly string[];
  today: CalendarDate;
  first: number;
  last: number;
}>;

/** The rows of each kind from the first to the last that are asked for, with how many there are of it. */
const waiting = shaped<Given>()(({ first, last, ...scope }, kinds: readonly Kind[]) => {
  const [source, ...rest] = kinds.map((kind) => whole(SOURCES[kind].items(scope)));
  if (!source) throw new Error('Nothing is asked for.');
  const all = rest.reduce((sum, items) => sum.unionAll(items), source);
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom(all.as('item'))
        .selectAll()
        .select((item) => [
          sql<number>`row_number() over (partition by ${item.ref('item.kind')}
            order by ${item.ref('item.since')}, item::text)`.as('place'),
          sql<number>`(count(*) over (partition by ${item.ref('item.kind')}))::int`.as('total'),
        ])
        .as('placed'),
    )
    .selectAll()
    .where('placed.place', '>=', sql<number>`${first}::int`)
    .where('placed.place', '<=', sql<number>`${last}::int`)
    .orderBy('placed.place');
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
    const first = (page - 1) * limit + 1;
    return reader.rows(
      waiting({ memberActorIds, administeredActorIds, today, first, last: page * limit }, kinds),
    );
  }
}
