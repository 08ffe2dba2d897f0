import { Injectable } from '@nestjs/common';
import type { ActorRef, DeskItem } from '@samhandling/contract';
import { type AliasableExpression, type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { actorRef, anyId, db, instant, isPublished, type Of } from '../../schema/index.ts';

const ITEM_BOUND = 200;

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

/** What an item names; the other columns of an item are null. */
type ItemSubject = {
  actor?: Expression<ActorRef>;
  initiative?: Expression<NonNullable<DeskItem['initiative']>>;
  reportId?: Expression<string>;
  action?: Expression<NonNullable<DeskItem['action']>>;
  ownershipId?: Expression<string>;
  note?: Expression<string | null>;
};

type StoredItem = Omit<DeskItem, 'dueOn' | 'contribution'>;

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
    sql<string | null>`${named.note ?? none}::text`.as('note'),
  ] as const;

const initiativeWithOwner = (eb: Of<'initiative' | 'actor'>) => ({
  actor: actorRef(eb),
  initiative: jsonBuildObject({ id: eb.ref('initiative.id'), title: eb.ref('initiative.title') }),
});

const initiatives = () =>
  db.selectFrom('initiative').innerJoin('actor', 'actor.id', 'initiative.owner_actor_id');

const returnedTo = (owners: ActorIds) =>
  initiatives()
    .select((eb) =>
      itemOf('initiative_returned', eb.ref('initiative.updated_at'), {
        ...initiativeWithOwner(eb),
        note: eb.ref('initiative.return_reason'),
      }),
    )
    .where((eb) => eb('actor.id', '=', anyId(owners)))
    .where('initiative.publication_state', '=', 'returned');

const draftsOf = (owners: ActorIds) =>
  initiatives()
    .select((eb) =>
      itemOf('initiative_draft', eb.ref('initiative.updated_at'), initiativeWithOwner(eb)),
    )
    .where((eb) => eb('actor.id', '=', anyId(owners)))
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
    .where((eb) => eb('actor.id', '=', anyId(owners)))
    .where('status_report.state', '=', 'draft')
    .where(isPublished);

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
const whole = (items: AliasableExpression<StoredItem>) =>
  db.selectFrom(items.as('item')).selectAll();

type DeskScope = {
  memberActorIds: readonly string[] | undefined;
  administeredActorIds: readonly string[] | undefined;
};
type Duties = Pick<DeskOwner, 'isReviewer' | 'admitsActors' | 'readsRemarks'>;

const waiting = shaped<DeskScope>()((
  { memberActorIds: members, administeredActorIds: administered },
  duties: Duties,
) => {
  const [first, ...rest] = [
    ...(members
      ? [whole(returnedTo(members)), whole(draftsOf(members)), whole(reportDraftsOf(members))]
      : []),
    ...(administered
      ? [
          whole(
            ownerships('ownership_to_accept', 'proposed').where((eb) =>
              eb('ownership.actor_id', '=', anyId(administered)),
            ),
          ),
        ]
      : []),
    ...(duties.isReviewer
      ? [whole(submitted()), whole(ownerships('ownership_to_confirm', 'claimed'))]
      : []),
    ...(duties.admitsActors ? [whole(actorsToAdmit())] : []),
    ...(duties.readsRemarks ? [whole(openRemarks())] : []),
  ];
  if (!first) throw new Error('Nothing is asked for.');
  return db
    .selectFrom(rest.reduce((all, items) => all.unionAll(items), first).as('item'))
    .selectAll()
    .select([
      sql<DeskItem['dueOn']>`null::date`.as('dueOn'),
      sql<DeskItem['contribution']>`null::json`.as('contribution'),
    ])
    .orderBy('item.since')
    .limit(ITEM_BOUND);
});

/** What waits for a person, in one query; overdue and due reports come from the rows of initiatives. */
@Injectable()
export class DeskRepository {
  findItems(reader: Reader, owner: DeskOwner): Promise<DeskItem[]> {
    const { isReviewer, admitsActors, readsRemarks } = owner;
    const memberActorIds = given(owner.memberActorIds);
    const administeredActorIds = given(owner.administeredActorIds);
    const isAsked =
      isReviewer || admitsActors || readsRemarks || memberActorIds || administeredActorIds;
    if (!isAsked) return Promise.resolve([]);
    const duties = { isReviewer, admitsActors, readsRemarks };
    return reader.rows(waiting({ memberActorIds, administeredActorIds }, duties));
  }
}

const given = (ids: readonly string[]) => (ids.length === 0 ? undefined : ids);
