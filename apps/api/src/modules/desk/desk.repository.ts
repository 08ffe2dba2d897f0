import { Injectable } from '@nestjs/common';
import type { DeskItem } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { actorRef, instant } from '../../platform/database/sql-fragments.ts';
import { joinSql, sql, type Sql } from '../../platform/database/sql.ts';

const ITEM_BOUND = 200;

/** Whose desk it is: what each kind of item is asked for. */
export type DeskOwner = {
  readonly memberActorIds: readonly string[];
  readonly administeredActorIds: readonly string[];
  readonly isReviewer: boolean;
  readonly admitsActors: boolean;
  readonly readsRemarks: boolean;
};

type Parts = {
  kind: DeskItem['kind'];
  since: Sql;
  actor?: Sql;
  initiative?: Sql;
  reportId?: Sql;
  action?: Sql;
  ownershipId?: Sql;
  note?: Sql;
  from: Sql;
};

const none = sql`null`;
const initiativeRef = sql`json_build_object('id', initiative.id, 'title', initiative.title)`;
const actionRef = sql`json_build_object('code', action.code, 'text', action.text)`;

/** What waits for a person, in one query; overdue and due reports come from the rows of initiatives. */
@Injectable()
export class DeskRepository {
  findItems(reader: Reader, owner: DeskOwner): Promise<DeskItem[]> {
    const items = [...ofMember(owner), ...ofAdministrator(owner), ...ofReviewer(owner)];
    if (items.length === 0) return Promise.resolve([]);
    return reader.query(sql`
      select kind, since, null::date as "dueOn", actor, initiative, "reportId", action, "ownershipId",
        null::json as contribution, note
      from (${joinSql(items.map(itemSql), ' union all ')}) item
      order by since limit ${ITEM_BOUND}`);
  }
}

function ofMember({ memberActorIds }: DeskOwner): Parts[] {
  if (memberActorIds.length === 0) return [];
  const own = sql`from initiative join actor owner on owner.id = initiative.owner_actor_id
    where owner.id = any(${memberActorIds}::uuid[])`;
  const ofInitiative = { actor: actorRef(sql`owner`), initiative: initiativeRef };
  return [
    {
      kind: 'initiative_returned',
      since: sql`initiative.updated_at`,
      ...ofInitiative,
      note: sql`initiative.return_reason`,
      from: sql`${own} and initiative.publication_state = 'returned'`,
    },
    {
      kind: 'initiative_draft',
      since: sql`initiative.updated_at`,
      ...ofInitiative,
      from: sql`${own} and initiative.publication_state = 'draft'`,
    },
    {
      kind: 'report_draft',
      since: sql`report.updated_at`,
      ...ofInitiative,
      reportId: sql`report.id`,
      from: sql`from status_report report join initiative on initiative.id = report.initiative_id
        join actor owner on owner.id = initiative.owner_actor_id
        where report.state = 'draft' and initiative.publication_state = 'published'
          and owner.id = any(${memberActorIds}::uuid[])`,
    },
  ];
}

function ofAdministrator({ administeredActorIds }: DeskOwner): Parts[] {
  if (administeredActorIds.length === 0) return [];
  return [
    {
      ...ownershipParts('ownership_to_accept'),
      from: sql`${ownershipsIn('proposed')} and ownership.actor_id = any(${administeredActorIds}::uuid[])`,
    },
  ];
}

function ofReviewer({ isReviewer, admitsActors, readsRemarks }: DeskOwner): Parts[] {
  const reviewing: Parts[] = [
    {
      kind: 'initiative_to_review',
      since: sql`initiative.submitted_at`,
      actor: actorRef(sql`owner`),
      initiative: initiativeRef,
      from: sql`from initiative join actor owner on owner.id = initiative.owner_actor_id
        where initiative.publication_state = 'submitted'`,
    },
    { ...ownershipParts('ownership_to_confirm'), from: ownershipsIn('claimed') },
  ];
  const admitting: Parts[] = [
    {
      kind: 'actor_to_admit',
      since: sql`actor.created_at`,
      actor: actorRef(sql`actor`),
      from: sql`from actor where actor.state = 'requested'`,
    },
  ];
  return [
    ...(isReviewer ? reviewing : []),
    ...(admitsActors ? admitting : []),
    ...(readsRemarks ? [openRemarks] : []),
  ];
}

/** All of them as one: anybody may write, and many must not push the rest off the desk. */
const openRemarks: Parts = {
  kind: 'remark_open',
  since: sql`min(remark.created_at)`,
  from: sql`from remark where remark.handled_at is null having count(*) > 0`,
};

function ownershipParts(kind: DeskItem['kind']): Omit<Parts, 'from'> {
  return {
    kind,
    since: sql`ownership.opened_on::timestamp at time zone 'Europe/Stockholm'`,
    actor: actorRef(sql`actor`),
    action: actionRef,
    ownershipId: sql`ownership.id`,
    note: sql`nullif(ownership.note, '')`,
  };
}

const ownershipsIn = (state: 'claimed' | 'proposed'): Sql => sql`
  from ownership join actor on actor.id = ownership.actor_id
    join action on action.id = ownership.action_id
  where ownership.state = ${state}`;

function itemSql({ kind, since, from, ...parts }: Parts): Sql {
  const { actor, initiative, reportId, action, ownershipId, note } = parts;
  return sql`
    select ${kind}::text as kind, ${instant(since)} as since, ${actor ?? none}::json as actor,
      ${initiative ?? none}::json as initiative, ${reportId ?? none}::uuid as "reportId",
      ${action ?? none}::json as action, ${ownershipId ?? none}::uuid as "ownershipId",
      ${note ?? none}::text as note
    ${from}`;
}
