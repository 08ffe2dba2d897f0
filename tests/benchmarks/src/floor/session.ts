import { createHmac, timingSafeEqual } from 'node:crypto';
import { rowsOf } from './database.ts';
import { found, type FloorPerson, type Route } from './route.ts';

const NAME = 'samhandling=';

let secret: string | undefined;

async function secretOf(): Promise<string> {
  if (secret !== undefined) return secret;
  const [row] = await rowsOf<{ value: string }>(
    `select value from platform_secret where name = 'session'`,
  );
  return (secret = row?.value ?? '');
}

/** The id of the session in a signed cookie, as express-session writes it; null where the signature is wrong. */
async function sessionIdOf(cookies: string | undefined): Promise<string | null> {
  const cookie = cookies?.split('; ').find((one) => one.startsWith(NAME));
  if (cookie === undefined) return null;
  const value = decodeURIComponent(cookie.slice(NAME.length));
  const end = value.lastIndexOf('.');
  const id = value.slice(2, end);
  const signature = Buffer.from(value.slice(end + 1));
  const own = Buffer.from(
    createHmac('sha256', await secretOf())
      .update(id)
      .digest('base64')
      .replace(/=+$/, ''),
  );
  return signature.length === own.length && timingSafeEqual(signature, own) ? id : null;
}

const PERSON = `
  select account.id, account.region_role = 'coordinator' as "isCoordinator",
    array(select actor_id from membership where account_id = account.id) as "actorIds",
    array(select actor_id from membership where account_id = account.id and role = 'administrator')
      as "administeredActorIds"
  from session join account on account.id = (session.sess ->> 'accountId')::uuid
  where session.sid = $1 and session.expire > now() and not account.is_disabled
    and account.epoch = (session.sess ->> 'epoch')::int`;

/** Who asks: the session is there and not over, the account is not disabled and has not moved on. */
export async function personOf(cookies: string | undefined): Promise<FloorPerson | null> {
  const id = await sessionIdOf(cookies);
  if (id === null) return null;
  const [row] = await rowsOf<{
    id: string;
    isCoordinator: boolean | null;
    actorIds: string[];
    administeredActorIds: string[];
  }>(PERSON, [id]);
  return row ? { ...row, isCoordinator: row.isCoordinator ?? false } : null;
}

const SESSION = `
  select json_build_object(
    'account', json_build_object('id', account.id, 'name', account.name, 'email', account.email,
      'regionRole', account.region_role, 'language', account.language),
    'memberships', coalesce((
      select json_agg(json_build_object('actor',
        json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type), 'role', role)
        order by actor.name collate "sv-SE-x-icu")
      from membership join actor on actor.id = membership.actor_id
      where membership.account_id = account.id), '[]'),
    'abilities', json_build_object('review', account.region_role = 'coordinator',
      'viewDesk', true))::text as json
  from account where account.id = $1`;

export const sessionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v1\/session$/,
    async answer({ person }) {
      if (!person) return found('{"account":null,"memberships":[]}');
      const [row] = await rowsOf<{ json: string }>(SESSION, [person.id]);
      return found(row?.json ?? null);
    },
  },
];
