import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session/session.ts';
import { useSignOut } from '../../lib/session/use-sign-out.ts';

/** The link to the sign-in, or the links of a signed-in person. */
export function AccountLinks({ pathname }: { pathname: string }) {
  const t = useTranslations('shell.account');
  const { account, abilities } = useSession();
  const link = (href: string, label: string, className = 'site-account-link') => (
    <Link href={href} className={className} aria-current={pathname === href ? 'page' : undefined}>
      {label}
    </Link>
  );
  if (!account) {
    const isThere = pathname === paths.signIn();
    return (
      <Link
        href={isThere ? pathname : paths.signIn(pathname)}
        className="site-account-link"
        aria-current={isThere ? 'page' : undefined}
      >
        {t('signIn')}
      </Link>
    );
  }
  return (
    <>
      {abilities.administerAccounts && link(paths.administration(), t('administration'))}
      {abilities.viewDesk && link(paths.desk, t('desk'))}
      {link(paths.account, account.name, 'site-account-link site-account-name')}
      <SignOutButton />
    </>
  );
}

function SignOutButton() {
  const t = useTranslations('shell.account');
  const signOut = useSignOut();
  return (
    <button type="button" className="site-account-link" onClick={() => signOut.mutate()}>
      {t('signOut')}
    </button>
  );
}
