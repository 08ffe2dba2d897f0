import { Injectable } from '@nestjs/common';
import { accountChangeBodySchema, type AccountsQuery } from '@samhandling/contract';
import type { AccountFacts, MembershipRole, Person, RegionRole } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { likePattern } from '../../platform/database/like-pattern.ts';
import { pageFrom, type Page } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { foldEmail } from '../../platform/limits/purse.ts';
import {
  actorRef,
  db,
  fieldsOf,
  inSwedish,
  type Of,
  paged,
  swedishDay,
} from '../../schema/index.ts';

/** An account as it is shown, with the actors that it belongs to. */
export type AccountRow = RowOf<typeof byId>;

/** An account as its owner sees it. */
export type OwnAccountRow = RowOf<typeof own>;

/** What logging in needs of an account. */
export type CredentialRow = RowOf<typeof credentialsById>;

export type NewAccount = {
  email: string;
  name: string;
  passwordHash: string;
  regionRole: RegionRole | null;
  language: string;
};

/** The role in the region, and whether the account may log in. */
type AccountStanding = { regionRole: RegionRole | null; isDisabled: boolean };

const standing = fieldsOf('account', accountChangeBodySchema, [
  'id',
  'email',
  'name',
  'password_hash',
  'came_with_demo',
  'language',
  'password_link_at',
  'password_link_by',
  'epoch',
  'version',
  'created_at',
]);

/** Memberships of an account in actors that are admitted. */
const membershipsOf = (eb: Of<'account'>) =>
  eb
    .selectFrom('membership')
    .innerJoin('actor', 'actor.id', 'membership.actor_id')
    .whereRef('membership.account_id', '=', 'account.id')
    .where('actor.state', '=', 'admitted');

const accounts = () =>
  db
    .selectFrom('account')
    .select(['account.id', 'account.name', 'account.email', 'account.version'])
    .select('account.created_at as createdAt')
    .select((eb) => standing.columns(eb))
    .select((eb) =>
      jsonArrayFrom(
        membershipsOf(eb)
          .select((inner) => [actorRef(inner).as('actor'), 'membership.role'])
          .orderBy((inner) => inSwedish(inner.ref('actor.name')))
          .orderBy('actor.id'),
      ).as('memberships'),
    );

const byId = shaped<{ id: string }>()(({ id }) => accounts().where('account.id', '=', id));

/** The account with the link that somebody else made for it, if its owner has not been told. */
const own = shaped<{ id: string }>()(({ id }) =>
  accounts()
    .leftJoin('account as maker', 'maker.id', 'account.password_link_by')
    .select((eb) => swedishDay(eb.ref('account.password_link_at')).as('passwordLinkOn'))
    .select('maker.name as passwordLinkBy')
    .where('account.id', '=', id),
);

const passwordLinkNoted = shaped<{ id: string; by: string | null }>()(({ id, by }) =>
  db
    .updateTable('account')
    .set({ password_link_at: sql`clock()`, password_link_by: by })
    .where('id', '=', id),
);

const passwordLinkTold = shaped<{ id: string }>()(({ id }) =>
  db
    .updateTable('account')
    .set({ password_link_at: null, password_link_by: null })
    .where('id', '=', id),
);

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('account')
    .select(['id as accountId', 'region_role as regionRole'])
    .where('id', '=', id),
);

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('account').select('id').where('id', '=', id).forNoKeyUpdate(),
);

type AccountListFilter = {
  like: string | undefined;
  regionRole: RegionRole | undefined;
  page: number;
  limit: number;
};

const listed = shaped<AccountListFilter>()(({ like, regionRole, page, limit }) => {
  const isAsked = (eb: Of<'account'>) =>
    eb.and([
      ...(like
        ? [eb.or([eb('account.name', 'ilike', like), eb('account.email', 'ilike', like)])]
        : []),
      ...(regionRole ? [eb('account.region_role', '=', regionRole)] : []),
    ]);
  return paged(accounts().where(isAsked), db.selectFrom('account').where(isAsked), {
    order: (eb) => sql`${inSwedish(eb.ref('account.name'))}, ${eb.ref('account.id')}`,
    page,
    limit,
  });
});

/** People who may sign in, with what decides about what they may do. */
const people = () =>
  db
    .selectFrom('account')
    .select(['account.id as accountId', 'account.region_role as regionRole'])
    .select((eb) =>
      jsonArrayFrom(membershipsOf(eb).select(['actor.id as actorId', 'membership.role'])).as(
        'memberships',
      ),
    )
    .where('account.is_disabled', '=', false);

const person = shaped<{ accountId: string; epoch: number }>()(({ accountId, epoch }) =>
  people().where('account.id', '=', accountId).where('account.epoch', '=', epoch),
);

/** Of what a session keeps, as text. */
const keptIn = (eb: Of<'session'>, name: 'accountId' | 'epoch') =>
  sql<string>`${eb.ref('session.sess')} ->> ${sql.lit(name)}`;

const ofSession = shaped<{ sessionId: string; now: Date }>()(({ sessionId, now }) =>
  people()
    .select('account.epoch')
    .innerJoin('session', (join) =>
      join.on((eb) => eb('account.id', '=', sql<string>`(${keptIn(eb, 'accountId')})::uuid`)),
    )
    .where('session.sid', '=', sessionId)
    .where('session.expire', '>=', now)
    .where((eb) => eb('account.epoch', '=', sql<number>`(${keptIn(eb, 'epoch')})::integer`)),
);

const credentials = () =>
  db
    .selectFrom('account')
    .select([
      'id',
      'email',
      'password_hash as passwordHash',
      'region_role as regionRole',
      'is_disabled as isDisabled',
      'epoch',
      'language',
    ]);

/** An account from before may have the domain of its address as the net has it (`xn--…`). */
const credentialsByEmail = shaped<{ email: string; typed: string }>()(({ email, typed }) =>
  credentials().where((eb) => {
    const kept = eb.fn<string>('lower', ['email']);
    return eb.or([eb(kept, '=', email), eb(kept, '=', typed)]);
  }),
);

const credentialsById = shaped<{ id: string }>()(({ id }) => credentials().where('id', '=', id));

const credentialsForChange = shaped<{ id: string }>()(({ id }) =>
  credentials().where('id', '=', id).forNoKeyUpdate(),
);

const administrator = shaped<object>()(() =>
  db
    .selectFrom('account')
    .select('id')
    .where('region_role', '=', 'administrator')
    .where('is_disabled', '=', false)
    .limit(1),
);

const inserted = shaped<NewAccount>()((given) =>
  db
    .insertInto('account')
    .values({
      email: given.email,
      name: given.name,
      password_hash: given.passwordHash,
      region_role: given.regionRole,
      language: given.language,
    })
    .returning(['id', 'epoch']),
);

const standingUpdated = shaped<AccountStanding & { id: string; version: number }>()((given) =>
  db
    .updateTable('account')
    .set({ ...standing.toRow(given), version: sql`version + 1`, epoch: sql`epoch + 1` })
    .where('id', '=', given.id)
    .where('version', '=', given.version),
);

const sessionsRemoved = shaped<{ accountId: string }>()(({ accountId }) =>
  db
    .deleteFrom('session')
    .where((eb) => eb(sql<string>`${eb.ref('sess')} ->> 'accountId'`, '=', accountId)),
);

const epochMoved = shaped<{ id: string; passwordHash: string | undefined }>()(
  ({ id, passwordHash }) =>
    db
      .updateTable('account')
      .set({
        epoch: sql`epoch + 1`,
        ...(passwordHash ? { password_hash: passwordHash } : {}),
      })
      .where('id', '=', id)
      .returning(['id', 'epoch']),
);

const membershipAdded = shaped<{ accountId: string; actorId: string; role: MembershipRole }>()(
  ({ accountId, actorId, role }) =>
    db
      .insertInto('membership')
      .values({ account_id: accountId, actor_id: actorId, role })
      .onConflict((conflict) => conflict.columns(['account_id', 'actor_id']).doNothing()),
);

@Injectable()
export class AccountRepository {
  findPerson(reader: Reader, accountId: string, epoch: number): Promise<Person | undefined> {
    return reader.row(person({ accountId, epoch }));
  }

  /** Whose session it is, while it lasts and the account has the epoch that it was made with. */
  findSignedIn(
    reader: Reader,
    sessionId: string,
    now: Date,
  ): Promise<RowOf<typeof ofSession> | undefined> {
    return reader.row(ofSession({ sessionId, now }));
  }

  /** What decides about the account. */
  findFacts(reader: Reader, id: string): Promise<AccountFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  findById(reader: Reader, id: string): Promise<AccountRow | undefined> {
    return reader.row(byId({ id }));
  }

  /** Of whoever is signed in. */
  findOwn(reader: Reader, id: string): Promise<OwnAccountRow | undefined> {
    return reader.row(own({ id }));
  }

  /** Remembers that `by` made a link for a new password; null is the command line. */
  async notePasswordLink(tx: Tx, id: string, by: string | null): Promise<void> {
    await tx.run(passwordLinkNoted({ id, by }));
  }

  /** The owner has read that a link was made. */
  async endPasswordLinkNotice(tx: Tx, id: string): Promise<void> {
    await tx.run(passwordLinkTold({ id }));
  }

  /**
   * Locks the account and then reads it, so that its memberships are as they are under the lock.
   */
  async findForChange(tx: Tx, id: string): Promise<AccountRow | undefined> {
    await tx.run(locked({ id }));
    return this.findById(tx, id);
  }

  async findPage(
    reader: Reader,
    { q, regionRole, page, limit }: AccountsQuery,
  ): Promise<Page<AccountRow>> {
    const like = q ? likePattern(q) : undefined;
    return pageFrom(await reader.rows(listed({ like, regionRole, page, limit })), { page, limit });
  }

  /** The address is folded as it is for counting tries: other spellings share the same tries. */
  findCredentials(reader: Reader, email: string): Promise<CredentialRow | undefined> {
    const typed = email.trim().toLowerCase();
    return reader.row(credentialsByEmail({ email: foldEmail(email), typed }));
  }

  findCredentialsById(reader: Reader, id: string): Promise<CredentialRow | undefined> {
    return reader.row(credentialsById({ id }));
  }

  findCredentialsForChange(tx: Tx, id: string): Promise<CredentialRow | undefined> {
    return tx.row(credentialsForChange({ id }));
  }

  async hasAdministrator(reader: Reader): Promise<boolean> {
    return (await reader.row(administrator({}))) !== undefined;
  }

  insert(tx: Tx, account: NewAccount): Promise<{ id: string; epoch: number }> {
    return tx.onlyRow(inserted(account));
  }

  /** Changes role and state, and the epoch with them, which signs the person out everywhere. */
  updateStanding(
    tx: Tx,
    id: string,
    version: number,
    { regionRole, isDisabled }: AccountStanding,
  ): Promise<void> {
    return tx.runVersioned(standingUpdated({ id, version, regionRole, isDisabled }));
  }

  /** Raises the epoch, sets the new password where one is given, and deletes the sessions. */
  async endSessions(
    tx: Tx,
    id: string,
    passwordHash?: string,
  ): Promise<{ id: string; epoch: number }> {
    await tx.run(sessionsRemoved({ accountId: id }));
    return tx.onlyRow(epochMoved({ id, passwordHash }));
  }

  /** False where the person is a member already: then nothing changes. */
  async addMembership(
    tx: Tx,
    accountId: string,
    actorId: string,
    role: MembershipRole,
  ): Promise<boolean> {
    return (await tx.run(membershipAdded({ accountId, actorId, role }))) === 1;
  }
}
