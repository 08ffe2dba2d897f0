import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { type RowOf, shaped } from '../../platform/database/statement.ts';
import { db } from '../../schema/index.ts';
import type { Recipient } from '../account/index.ts';

/** What the mails about an initiative name. */
export type MailedInitiative = RowOf<typeof byId>;

const byId = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select(['initiative.id', 'initiative.title', 'actor.name as ownerName'])
    .where('initiative.id', '=', id),
);

/** Who began it, while a member; else the initiative's mailbox, else the actor's. */
const author = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.actor_id', '=', 'initiative.owner_actor_id')
        .onRef('membership.account_id', '=', 'initiative.created_by'),
    )
    .leftJoin('account', (join) =>
      join.onRef('account.id', '=', 'membership.account_id').on('account.is_disabled', '=', false),
    )
    .select((eb) => [
      sql<string>`coalesce(${eb.ref('account.email')}, nullif(${eb.ref('initiative.contact_email')}, ''),
        ${eb.ref('actor.contact_email')})`.as('email'),
      eb.fn.coalesce('account.language', eb.val('sv')).as('language'),
    ])
    .where('initiative.id', '=', id),
);

/** Why it was returned, the last time. */
const returned = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('history_entry')
    .select('reason')
    .where('subject_type', '=', 'initiative')
    .where('subject_id', '=', id)
    .where('event', '=', 'initiative.returned')
    .orderBy('id', 'desc')
    .limit(1),
);

const question = shaped<{ contributionId: string }>()(({ contributionId }) =>
  db.selectFrom('contribution').select('question').where('id', '=', contributionId),
);

/** Reads what a mail about an initiative says, and where it goes. */
@Injectable()
export class InitiativeMailRepository {
  find(reader: Reader, id: string): Promise<MailedInitiative | undefined> {
    return reader.row(byId({ id }));
  }

  async findAuthor(reader: Reader, id: string): Promise<Recipient | undefined> {
    const found = await reader.row(author({ id }));
    return found?.email ? found : undefined;
  }

  async findReturnReason(reader: Reader, id: string): Promise<string> {
    const found = await reader.row(returned({ id }));
    return found?.reason ?? '';
  }

  async findQuestion(reader: Reader, contributionId: string): Promise<string | undefined> {
    const found = await reader.row(question({ contributionId }));
    return found?.question ?? undefined;
  }
}
