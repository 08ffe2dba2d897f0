import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';

export type Recipient = { readonly email: string; readonly language: string };

/** Finds whom a mail about an initiative goes to. */
@Injectable()
export class InitiativeMailRepository {
  findCoordinators(reader: Reader): Promise<Recipient[]> {
    return reader.query(sql`
      select email, language from account
      where region_role = 'coordinator' and not is_disabled order by id`);
  }

  /** Who began it, while a member; else the initiative's mailbox, else the actor's. */
  findAuthor(reader: Reader, initiativeId: string): Promise<Recipient | undefined> {
    return reader.maybe(sql`
      select coalesce(author.email, nullif(initiative.contact_email, ''), owner.contact_email) as email,
        coalesce(author.language, 'sv') as language
      from initiative join actor owner on owner.id = initiative.owner_actor_id
        left join lateral (
          select account.email, account.language from account
            join membership on membership.account_id = account.id
          where account.id = initiative.created_by and not account.is_disabled
            and membership.actor_id = initiative.owner_actor_id) author on true
      where initiative.id = ${initiativeId}
        and coalesce(author.email, nullif(initiative.contact_email, ''), owner.contact_email) <> ''`);
  }
}
