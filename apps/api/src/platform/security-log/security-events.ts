import type { ErrorCode, HistoryEvent } from '@samhandling/contract';

/** Refusals that are logged, by their code. */
export const LOGGED_REFUSALS = {
  'session.credentials_refused': 'Address and password did not open an account.',
  'session.required': 'Somebody without a session, or with one that has ended, asked for more.',
  'permission.denied': 'A signed-in person asked for what is not theirs to do.',
  'request.not_found': 'A thing was asked for that is not there, or not for the caller to know of.',
  'request.cross_site': 'A write came from another site.',
  'request.too_many': 'A limit of tries or of writes was reached.',
  'request.malformed': 'An address or a body that no page of ours sends.',
  'request.invalid': 'A body or a query outside its schema.',
  'request.too_large': 'A body above its limit.',
  'request.media_type_not_supported': 'A body of another kind than the operation takes.',
  'request.idempotency_key_reused': 'A key was sent again with another request.',
  'account.password_wrong': 'A signed-in person gave a wrong current password.',
  'account.password_unsuitable': 'A password that may not be chosen was chosen.',
  'account.token_unusable': 'A link that is used up, too old, withdrawn or made up was opened.',
  'account.own_role': 'An administrator tried to change their own role.',
  'account.last_administrator': 'The last administrator of the region would have gone.',
  'membership.last_administrator': 'The last administrator of an actor would have gone.',
  'invitation.other_person': 'Somebody signed in opened the invitation of somebody else.',
  'service.busy': 'Too many passwords waited to be checked.',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** Changes that are logged after the commit, by their event in the history. */
export const LOGGED_CHANGES = {
  'account.invited': 'Somebody was invited to the region or to an actor.',
  'invitation.handed_over': 'A new link of an invitation was shown, to be handed over.',
  'invitation.renewed': 'An invitation was sent again.',
  'invitation.withdrawn': 'An invitation was withdrawn.',
  'account.created': 'An invitation was accepted and made an account.',
  'account.role_changed': 'A role in the region was given or taken.',
  'account.disabled': 'An account was closed.',
  'account.enabled': 'An account was let in again.',
  'account.password_changed': 'A password was changed, by its owner or through a link.',
  'account.password_link_made': 'A link for a new password was made by hand, for somebody else.',
  'account.signed_out_everywhere': 'An account was signed out everywhere.',
  'membership.added': 'An account became a member of an actor.',
  'membership.removed': 'An account is no longer a member of an actor.',
  'actor.admitted': 'An actor was let in.',
  'actor.merged': 'An actor became part of another.',
} as const satisfies Partial<Record<HistoryEvent, string>>;

/** What happens to sessions. */
export const LOGGED_SESSIONS = {
  'session.began': 'Somebody signed in with a password, or got a new session with a new password.',
  'session.ended': 'Somebody signed out.',
} as const;

export type SecurityEvent =
  keyof typeof LOGGED_REFUSALS | keyof typeof LOGGED_CHANGES | keyof typeof LOGGED_SESSIONS;

export const isLoggedRefusal = (code: ErrorCode): code is keyof typeof LOGGED_REFUSALS =>
  Object.hasOwn(LOGGED_REFUSALS, code);

export const isLoggedChange = (event: HistoryEvent): event is keyof typeof LOGGED_CHANGES =>
  Object.hasOwn(LOGGED_CHANGES, event);

/** The table of docs/security-log.md; a test compares the two. */
export function renderSecurityEvents(): string {
  const group = (level: string, events: Record<string, string>) =>
    Object.entries(events).map(([name, when]) => `| \`${name}\` | ${level} | ${when} |`);
  return [
    '| `security` | level | When |',
    '| --- | --- | --- |',
    ...group('info', LOGGED_SESSIONS),
    ...group('info', LOGGED_CHANGES),
    ...group('warn', LOGGED_REFUSALS),
  ].join('\n');
}
