import { Injectable } from '@nestjs/common';
import type { ActorBody, ActorRequestBody, ActorRow, ActorsQuery } from '@samhandling/contract';
import type { ActorState, ActorType } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { likePattern } from '../../platform/database/like-pattern.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { sql, whereSql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

/** An actor as it is kept, with what its page needs. */
export type ActorRecord = {
  id: string;
  name: string;
  type: ActorType;
  state: ActorState;
  municipality: { code: string; name: string } | null;
  organisationNumber: string | null;
  webAddress: string;
  description: string;
  contactEmail: string;
  requesterName: string | null;
  requesterEmail: string | null;
  requestMessage: string | null;
  mergedInto: { id: string; name: string; type: ActorType } | null;
  worksOn: { code: string; text: string; areaCode: string }[];
  initiativeCount: number;
  createdOn: string;
  isExample: boolean;
  version: number;
};

type ActorRef = { id: string; name: string; type: ActorType };

/** Published initiatives that the actor owns or takes part in. */
const initiativesOfActor = sql`
  from initiative
  where initiative.publication_state = 'published'
    and (initiative.owner_actor_id = actor.id or exists (
      select from initiative_partner partner
      where partner.initiative_id = initiative.id and partner.actor_id = actor.id))`;

const initiativeCount = sql`(select count(*)::int ${initiativesOfActor})`;
const ownershipCount = sql`(
  select count(*)::int from ownership
  where ownership.actor_id = actor.id and ownership.state = 'confirmed')`;
const municipalityOfActor = sql`
  case when municipality.code is not null
    then json_build_object('code', municipality.code, 'name', municipality.name) end`;
const byName = sql`actor.name collate "sv-SE-x-icu", actor.id`;

const ORDERS: Record<ActorsQuery['sort'], Sql> = {
  name: byName,
  '-name': sql`actor.name collate "sv-SE-x-icu" desc, actor.id`,
  initiatives: sql`${initiativeCount}, ${byName}`,
  '-initiatives': sql`${initiativeCount} desc, ${byName}`,
  ownerships: sql`${ownershipCount}, ${byName}`,
  '-ownerships': sql`${ownershipCount} desc, ${byName}`,
};

@Injectable()
export class ActorRepository {
  list(reader: Reader, query: ActorsQuery): Promise<Page<ActorRow>> {
    const conditions = [sql`actor.state = ${query.state ?? 'admitted'}`];
    if (query.q) conditions.push(sql`actor.name ilike ${likePattern(query.q)}`);
    if (query.type) conditions.push(sql`actor.type = any(${query.type})`);
    if (query.municipality) {
      conditions.push(sql`actor.municipality_code = any(${query.municipality})`);
    }
    return readPage<ActorRow>(reader, {
      columns: sql`actor.id, actor.name, actor.type, actor.state, actor.is_example as "isExample",
        ${municipalityOfActor} as municipality, ${initiativeCount} as "initiativeCount",
        ${ownershipCount} as "ownershipCount"`,
      from: sql`from actor left join municipality on municipality.code = actor.municipality_code
        ${whereSql(conditions)}`,
      countFrom: sql`from actor ${whereSql(conditions)}`,
      orderBy: ORDERS[query.sort],
      page: query.page,
      limit: query.limit,
    });
  }

  find(reader: Reader, id: string): Promise<ActorRecord | undefined> {
    return reader.maybe(sql`
      select actor.id, actor.name, actor.type, actor.state, actor.version,
        actor.organisation_number as "organisationNumber", actor.web_address as "webAddress",
        actor.description, actor.contact_email as "contactEmail", actor.is_example as "isExample",
        actor.requester_name as "requesterName", actor.requester_email as "requesterEmail",
        actor.request_message as "requestMessage",
        to_char(actor.created_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as "createdOn",
        ${municipalityOfActor} as municipality, ${initiativeCount} as "initiativeCount",
        case when target.id is not null
          then json_build_object('id', target.id, 'name', target.name, 'type', target.type) end as "mergedInto",
        coalesce((
          select json_agg(json_build_object('code', action.code, 'text', action.text, 'areaCode', area.code)
            order by area.position, action.position)
          from action
            join section on section.id = action.section_id
            join priority_area area on area.id = section.priority_area_id
          where action.id in (
            select link.action_id from initiative_action link
            where link.initiative_id in (select initiative.id ${initiativesOfActor}))), '[]') as "worksOn"
      from actor
        left join municipality on municipality.code = actor.municipality_code
        left join actor target on target.id = actor.merged_into_id
      where actor.id = ${id}`);
  }

  /** Locks the actor for a decision about it; what only refers to it need not wait. */
  async findLocked(tx: Tx, id: string): Promise<ActorRecord | undefined> {
    await tx.query(sql`select from actor where id = ${id} for no key update`);
    return this.find(tx, id);
  }

  /** Admitted actors that a request could really be: a like name, or the same number. */
  findSimilar(reader: Reader, { id, name, organisationNumber }: ActorRecord): Promise<ActorRef[]> {
    return reader.query(sql`
      select id, name, type from actor
      where state = 'admitted' and id <> ${id}
        and (name % ${name} or organisation_number = ${organisationNumber}::text)
      order by (organisation_number is not distinct from ${organisationNumber}::text) desc,
        similarity(name, ${name}) desc, id
      limit 5`);
  }

  async insert(
    tx: Tx,
    body: ActorBody & Partial<ActorRequestBody>,
    state: 'requested' | 'admitted',
    organisationNumber: string | null,
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into actor (name, type, state, municipality_code, organisation_number, web_address,
        description, contact_email, requester_name, requester_email, request_message)
      values (${body.name}, ${body.type}, ${state}, ${body.municipalityCode}, ${organisationNumber},
        ${body.webAddress}, ${body.description}, ${body.contactEmail}, ${body.requesterName ?? null},
        ${body.requesterEmail ?? null}, ${body.message ?? null})
      returning id`);
    return id;
  }

  update(
    tx: Tx,
    id: string,
    version: number,
    body: ActorBody,
    organisationNumber: string | null,
  ): Promise<void> {
    return tx.updateVersioned(sql`
      update actor set name = ${body.name}, type = ${body.type}, municipality_code = ${body.municipalityCode},
        organisation_number = ${organisationNumber}, web_address = ${body.webAddress},
        description = ${body.description}, contact_email = ${body.contactEmail},
        updated_at = now(), version = version + 1
      where id = ${id} and version = ${version}`);
  }

  setState(
    tx: Tx,
    { id, version }: ActorRecord,
    state: ActorState,
    reason: string | null,
  ): Promise<void> {
    return tx.updateVersioned(sql`
      update actor set state = ${state}, decision_reason = ${reason}, updated_at = now(), version = version + 1
      where id = ${id} and version = ${version}`);
  }

  /**
   * Moves all that the actor has to another: members, initiatives, partnerships, responsibilities, and
   * the actors that were merged into it. What the other has already is kept: if both are responsible for
   * an action, this actor's is released; no actor becomes a partner in its own initiative.
   */
  async merge(tx: Tx, { id, version }: ActorRecord, intoId: string, on: string): Promise<void> {
    const moves = [
      sql`insert into membership (actor_id, account_id, role)
        select ${intoId}, account_id, role from membership where actor_id = ${id} on conflict do nothing`,
      sql`delete from membership where actor_id = ${id}`,
      // Somebody who is invited by both, or is a member of the other already, keeps what the other gave.
      sql`update account_token mine set ended_at = clock_timestamp()
        where actor_id = ${id} and used_at is null and ended_at is null and (
          exists (
            select from account_token theirs
            where theirs.actor_id = ${intoId} and theirs.purpose = mine.purpose
              and lower(theirs.email) = lower(mine.email)
              and theirs.used_at is null and theirs.ended_at is null)
          or exists (
            select from membership join account on account.id = membership.account_id
            where membership.actor_id = ${intoId} and lower(account.email) = lower(mine.email)))`,
      // Those that have ended move as well: nothing that was not used names a merged actor.
      sql`update account_token set actor_id = ${intoId} where actor_id = ${id} and used_at is null`,
      sql`update initiative set owner_actor_id = ${intoId}, version = version + 1 where owner_actor_id = ${id}`,
      sql`delete from initiative_partner partner where actor_id = ${id} and exists (
        select from initiative_partner other
        where other.initiative_id = partner.initiative_id and other.actor_id = ${intoId})`,
      sql`update initiative_partner set actor_id = ${intoId} where actor_id = ${id}`,
      sql`delete from initiative_partner partner where actor_id = ${intoId} and exists (
        select from initiative where initiative.id = partner.initiative_id
          and initiative.owner_actor_id = ${intoId})`,
      sql`update ownership mine set state = 'released', released_on = ${on}, version = version + 1
        where actor_id = ${id} and state <> 'released' and exists (
          select from ownership theirs where theirs.actor_id = ${intoId}
            and theirs.action_id = mine.action_id and theirs.state <> 'released')`,
      sql`update ownership set actor_id = ${intoId}, version = version + 1 where actor_id = ${id}`,
      sql`update actor set merged_into_id = ${intoId} where merged_into_id = ${id}`,
    ];
    for (const move of moves) await tx.execute(move);
    await tx.updateVersioned(sql`
      update actor set state = 'merged', merged_into_id = ${intoId}, updated_at = now(), version = version + 1
      where id = ${id} and version = ${version}`);
  }
}
