import { type Caller } from '../person/person.ts';

/** Whom a permission is for, before any row is loaded. */
export const GRANTS = [
  'signed_in',
  'member',
  'actor_administrator',
  'coordinator',
  'administrator',
] as const;
/** One of {@link GRANTS}. `administrator` is the region's. */
export type Grant = (typeof GRANTS)[number];

const GRANTS_OF = {
  'account:view_own': ['signed_in'],
  'account:update_own': ['signed_in'],
  'account:view': ['administrator'],
  'account:invite': ['administrator'],
  'account:update': ['administrator'],
  'account:sign_out': ['administrator'],
  'account:make_password_link': ['coordinator', 'administrator'],
  'actor:update': ['actor_administrator', 'administrator'],
  'actor:invite': ['actor_administrator', 'administrator'],
  'actor:view_members': ['member', 'coordinator', 'administrator'],
  'actor:remove_member': ['actor_administrator', 'administrator'],
  'actor:view_requested': ['coordinator', 'administrator'],
  'actor:admit': ['coordinator', 'administrator'],
  'actor:decline': ['coordinator', 'administrator'],
  'actor:merge': ['coordinator', 'administrator'],
  'contribution:question': ['coordinator'],
  'contribution:accept': ['coordinator'],
  'contribution:reopen': ['coordinator'],
  'desk:view': ['signed_in'],
  'action:follow': ['signed_in'],
  'evidence_file:add': ['member'],
  'evidence_file:remove': ['member'],
  'import_run:view': ['coordinator', 'administrator'],
  'import_run:start': ['coordinator', 'administrator'],
  'import_run:resume': ['coordinator', 'administrator'],
  'import_run:store': ['coordinator', 'administrator'],
  'import_run:discard': ['coordinator', 'administrator'],
  'initiative:create': ['member'],
  'initiative:update': ['member'],
  'initiative:submit': ['member'],
  'initiative:withdraw': ['member'],
  'initiative:discard': ['member'],
  'initiative:suggest': ['member'],
  'initiative:return': ['coordinator'],
  'initiative:publish': ['coordinator'],
  'initiative:archive': ['coordinator'],
  'initiative:republish': ['coordinator'],
  'initiative:request_republication': ['member'],
  'initiative:decline_republication': ['coordinator'],
  'initiative:accept_change': ['coordinator'],
  'initiative:return_change': ['coordinator'],
  'initiative:withdraw_change': ['member'],
  'invitation:accept': ['signed_in'],
  'invitation:view': ['coordinator', 'administrator'],
  'invitation:withdraw': ['actor_administrator', 'coordinator', 'administrator'],
  'invitation:renew': ['actor_administrator', 'coordinator', 'administrator'],
  'invitation:hand_over': ['coordinator', 'administrator'],
  'job:view': ['administrator'],
  'job:retry': ['administrator'],
  'job:drop': ['administrator'],
  'job_lane:resume': ['administrator'],
  'observation:record': ['coordinator', 'administrator'],
  'operating_notice:view': ['administrator'],
  'ownership:claim': ['actor_administrator'],
  'ownership:propose': ['coordinator'],
  'ownership:create': ['actor_administrator', 'coordinator'],
  'ownership:confirm': ['actor_administrator', 'coordinator'],
  'ownership:release': ['actor_administrator', 'coordinator'],
  'partnership:accept': ['member', 'coordinator'],
  'partnership:decline': ['member', 'coordinator'],
  'remark:view': ['coordinator', 'administrator'],
  'remark:handle': ['coordinator', 'administrator'],
  'series:add': ['coordinator', 'administrator'],
  'series_break:keep': ['coordinator', 'administrator'],
  'series_source:view': ['coordinator', 'administrator'],
  'series_source:create': ['coordinator', 'administrator'],
  'series_source:update': ['coordinator', 'administrator'],
  'series_source:remove': ['coordinator', 'administrator'],
  'status_report:create': ['member'],
  'status_report:update': ['member'],
  'status_report:file': ['member'],
  'status_report:discard': ['member'],
  'status_report:correct': ['member'],
  'strategy:load': ['administrator'],
  'strategy:make_current': ['administrator'],
  'thin_thresholds:update': ['coordinator'],
  'everyday_word:view': ['coordinator'],
  'everyday_word:add': ['coordinator'],
  'everyday_word:remove': ['coordinator'],
} as const satisfies Record<`${string}:${string}`, readonly Grant[]>;

/** What a route that is not public declares: one of these. */
export type Permission = keyof typeof GRANTS_OF;

/** Every {@link Permission}. */
export const PERMISSIONS = Object.keys(GRANTS_OF) as readonly Permission[];

/** For whom each permission is, in its coarse form. */
export const PERMISSION_GRANTS: Readonly<Record<Permission, readonly Grant[]>> = GRANTS_OF;

/**
 * The coarse check at the door of a route: could the caller do this to any row at all? Then the policy
 * of the noun decides about the loaded row. A visitor may use no permission.
 */
export function mayUse(permission: Permission, person: Caller): boolean {
  if (person === null) return false;
  return PERMISSION_GRANTS[permission].some((grant) => HOLDS[grant](person));
}

const HOLDS: Record<Grant, (person: NonNullable<Caller>) => boolean> = {
  signed_in: () => true,
  member: (person) => person.memberships.length > 0,
  actor_administrator: (person) => person.memberships.some(({ role }) => role === 'administrator'),
  coordinator: (person) => person.regionRole === 'coordinator',
  administrator: (person) => person.regionRole === 'administrator',
};
