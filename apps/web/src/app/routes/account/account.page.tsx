import { Lead, Link, PageSection, PageTitle } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ChangePassword } from '../../../features/account/components/change-password.tsx';
import { SignOut } from '../../../features/account/components/sign-out.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

export function Page() {
  const t = useTranslations('account');
  const words = useTranslations('vocabulary');
  const title = useTranslations('pages')('account.title');
  const { account, memberships } = useSession();
  if (!account) return <PageTitle>{title}</PageTitle>;
  return (
    <>
      <PageTitle kicker={title}>{account.name}</PageTitle>
      <Lead>{t('lead', { email: account.email })}</Lead>
      <SignOut />
      <PageSection title={t('memberships')}>
        {memberships.length === 0 ? <p>{t('membershipsNone')}</p> : null}
        <ul>
          {memberships.map(({ actor, role }) => (
            <li key={actor.id}>
              <Link href={paths.actor(actor.id)}>
                {t('membership', { actor: actor.name, role: words(`membershipRole.${role}`) })}
              </Link>
            </li>
          ))}
        </ul>
      </PageSection>
      <PageSection title={t('passwordTitle')}>
        <ChangePassword email={account.email} />
      </PageSection>
    </>
  );
}
