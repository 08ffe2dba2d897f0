import type { DemoAccount } from '@samhandling/contract';
import type { DemoContent } from './demo-content.ts';

/** One log-in per role, as the sign-in page and the terminal show them. */
export function logInsOf({ accounts, password }: DemoContent): DemoAccount[] {
  return accounts.map(({ email, name, regionRole, memberships }) => {
    const [membership] = memberships;
    const memberRole = membership?.role === 'administrator' ? 'actor_administrator' : 'editor';
    return {
      email,
      password,
      name,
      role: regionRole ?? memberRole,
      actorName: membership?.actor ?? null,
    };
  });
}

/** What the terminal shows of them. */
export function logInLines(logIns: readonly DemoAccount[]): string[] {
  const width = Math.max(...logIns.map(({ email }) => email.length));
  return [
    `Demo log-ins (password for all: ${logIns[0]?.password ?? ''})`,
    ...logIns.map(
      ({ email, role, actorName }) =>
        `  ${email.padEnd(width)}  ${role}${actorName ? `, ${actorName}` : ''}`,
    ),
    '',
  ];
}
