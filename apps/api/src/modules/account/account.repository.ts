import { Injectable } from '@nestjs/common';
import type { AccountsQuery, ActorRef } from '@samhandling/contract';
import type { MembershipRole, Person, RegionRole } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { emptySql, likePattern, sql, whereSql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { foldEmail } from '../../platform/limits/purse.ts';

export type AccountRow = Readonly<{
  id: string;
  name: string;
  email: string;
  regionRole: RegionRole | null;
  isDisabled: boolean;
  createdAt: Date;
  version: number;
  memberships: { actor: ActorRef; role: MembershipRole }[];
}>;

export type CredentialRow = Readonly<{
  id: string;
  email: string;
  passwordHash: string | null;
  isDisabled: boolean;
  epoch: number;
  language: string;
}>;

const MEMBERSHIPS = sql`
  coalesce((
    select json_agg(json_build_object(
      'actor', json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type),
      'role', membership.role) order by actor.name collate "sv-SE-x-icu", actor.id)
    from membership join actor on actor.id = membership.actor_id
    where membership.account_id = account.id and actor.state = 'admitted'), '[]'::json) as memberships`;

const COLUMNS = sql`
  account.id, account.name, account.email, account.region_role as "regionRole",
  account.is_disabled as "isDisabled", account.created_at as "createdAt", account.version, ${MEMBERSHIPS}`;

const CREDENTIALS = sql`
  id, email, password_hash as "passwordHash", is_disabled as "isDisabled", epoch, language`;

@Injectable()
export class AccountRepository {
  findPerson(reader: Reader, accountId: string, epoch: number): Promise<Person | undefined> {
    return reader.maybe<Person>(sql`
      select account.id as "accountId", account.region_role as "regionRole",
        coalesce((
          select json_agg(json_build_object('actorId', actor.id, 'role', membership.role))
          from membership join actor on actor.id = membership.actor_id
          where membership.account_id = account.id and actor.state = 'admitted'), '[]'::json) as memberships
      from account
      where account.id = ${accountId} and account.epoch = ${epoch} and not account.is_disabled`);
  }

  findById(reader: Reader, id: string): Promise<AccountRow | undefined> {
    return reader.maybe<AccountRow>(sql`select ${COLUMNS} from account where account.id = ${id}`);
  }

  findForChange(tx: Tx, id: string): Promise<AccountRow | undefined> {
    return tx.maybe<AccountRow>(
      sql`select ${COLUMNS} from account where account.id = ${id} for no key update`,
    );
  }

  findPage(reader: Reader, query: AccountsQuery): Promise<Page<AccountRow>> {
    const { q, regionRole, page, limit } = query;
    const conditions = [
      ...(q ? [sql`(name ilike ${likePattern(q)} or email ilike ${likePattern(q)})`] : []),
      ...(regionRole ? [sql`region_role = ${regionRole}`] : []),
    ];
    return readPage<AccountRow>(reader, {
      columns: COLUMNS,
      from: sql`from account ${whereSql(conditions)}`,
      orderBy: sql`account.name collate "sv-SE-x-icu", account.id`,
      page,
      limit,
    });
  }

  /** The address is folded as it is for counting tries: other spellings share the same tries. */
  findCredentials(reader: Reader, email: string): Promise<CredentialRow | undefined> {
    return reader.maybe<CredentialRow>(sql`
      select ${CREDENTIALS} from account where lower(email) = ${foldEmail(email)}`);
  }

  findCredentialsById(reader: Reader, id: string): Promise<CredentialRow | undefined> {
    return reader.maybe<CredentialRow>(sql`select ${CREDENTIALS} from account where id = ${id}`);
  }

  findCredentialsForChange(tx: Tx, id: string): Promise<CredentialRow | undefined> {
    return tx.maybe<CredentialRow>(
      sql`select ${CREDENTIALS} from account where id = ${id} for no key update`,
    );
  }

  async hasAdministrator(reader: Reader): Promise<boolean> {
    const found = await reader.maybe(sql`
      select 1 as found from account where region_role = 'administrator' and not is_disabled limit 1`);
    return found !== undefined;
  }

  async insert(
    tx: Tx,
    account: {
      email: string;
      name: string;
      passwordHash: string;
      regionRole: RegionRole | null;
      language: string;
    },
  ): Promise<{ id: string; epoch: number }> {
    return tx.one(sql`
      insert into account (email, name, password_hash, region_role, language)
      values (${account.email}, ${account.name}, ${account.passwordHash}, ${account.regionRole},
        ${account.language})
      returning id, epoch`);
  }

  /** Role and state move the epoch: whoever is signed in with the old ones is signed out. */
  async updateStanding(
    tx: Tx,
    id: string,
    expectedVersion: number,
    standing: { regionRole: RegionRole | null; isDisabled: boolean },
  ): Promise<void> {
    await tx.updateVersioned(sql`
      update account set region_role = ${standing.regionRole}, is_disabled = ${standing.isDisabled},
        version = version + 1, epoch = epoch + 1
      where id = ${id} and version = ${expectedVersion}`);
  }

  /** Moves the epoch, with a new password where one is given, and forgets the sessions. */
  async endSessions(
    tx: Tx,
    id: string,
    passwordHash?: string,
  ): Promise<{ id: string; epoch: number }> {
    await tx.execute(sql`delete from session where sess ->> 'accountId' = ${id}`);
    return tx.one(sql`
      update account set epoch = epoch + 1
        ${passwordHash === undefined ? emptySql : sql`, password_hash = ${passwordHash}`}
      where id = ${id} returning id, epoch`);
  }

  /** False where the person is a member already: then nothing changes. */
  async addMembership(
    tx: Tx,
    accountId: string,
    actorId: string,
    role: MembershipRole,
  ): Promise<boolean> {
    return (
      (await tx.execute(sql`
        insert into membership (account_id, actor_id, role)
        values (${accountId}, ${actorId}, ${role})
        on conflict (account_id, actor_id) do nothing`)) === 1
    );
  }
}
