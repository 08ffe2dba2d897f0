import { ArrowLink, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { demoAccountsQuery } from '../../../features/sign-in/api/demo-accounts-query.ts';
import { useSignIn } from '../../../features/sign-in/api/use-sign-in.ts';
import { DemoAccounts } from '../../../features/sign-in/components/demo-accounts.tsx';
import { SignInForm } from '../../../features/sign-in/components/sign-in-form.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

export function Page() {
  const t = useTranslations('sign-in');
  const title = useTranslations('pages')('signIn.title');
  const { till } = useSearch({ from: '/form/logga-in' });
  const { account } = useSession();
  const { data: demo } = useSuspenseQuery(demoAccountsQuery());
  const signIn = useSignIn(till);
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {account ? (
        <>
          <p>{t('already', { name: account.name })}</p>
          <ArrowLink href={paths.desk}>{t('toDesk')}</ArrowLink>
        </>
      ) : (
        <SignInForm signIn={signIn} />
      )}
      <DemoAccounts accounts={demo.items} signIn={signIn} />
    </>
  );
}
