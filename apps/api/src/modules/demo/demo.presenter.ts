import type { DemoAccount } from '@samhandling/contract';
import type { DemoContent } from './demo-content.ts';

/** One log-in per role, as the sign-in page and the terminal show them. */
export function presentDemoAccounts({ accounts, password }: DemoContent): DemoAccount[] {
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
