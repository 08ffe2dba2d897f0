import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db } from '../../schema/index.ts';

export type Recipient = RowOf<typeof coordinators>;

const coordinators = shaped<object>()(() =>
  db
    .selectFrom('account')
    .select(['email', 'language'])
    .where('region_role', '=', 'coordinator')
    .where('is_disabled', '=', false)
    .orderBy('id'),
);

/** Who began the initiative, while a member; else the initiative's mailbox, else the actor's. */
const author = shaped<{ initiativeId: string }>()(({ initiativeId }) =>
  db
    .selectFrom('initiative')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('account')
          .innerJoin('membership', 'membership.account_id', 'account.id')
          .select(['account.email', 'account.language'])
          .whereRef('account.id', '=', 'initiative.created_by')
          .where('account.is_disabled', '=', false)
          .whereRef('membership.actor_id', '=', 'initiative.owner_actor_id')
          .as('author'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      sql<string>`coalesce(${eb.ref('author.email')}, nullif(${eb.ref('initiative.contact_email')}, ''),
        ${eb.ref('actor.contact_email')})`.as('email'),
      eb.fn.coalesce('author.language', sql.lit('sv')).as('language'),
    ])
    .where('initiative.id', '=', initiativeId),
);

/** Finds whom a mail about an initiative goes to. */
@Injectable()
export class InitiativeMailRepository {
  findCoordinators(reader: Reader): Promise<Recipient[]> {
    return reader.rows(coordinators({}));
  }

  /** Who wrote the initiative, or its mailbox; undefined where no address is known. */
  async findAuthor(reader: Reader, initiativeId: string): Promise<Recipient | undefined> {
    const found = await reader.row(author({ initiativeId }));
    return found && found.email !== '' ? found : undefined;
  }
}
