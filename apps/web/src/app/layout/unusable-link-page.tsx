import { ButtonLink, ButtonRow, PageTitle, Prose } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session/session.ts';

/** The link of a mail has been used, has expired or is incomplete: what to do instead. */
export function UnusableLinkPage() {
  const t = useTranslations('shell');
  const errors = useTranslations('errors');
  const { account } = useSession();
  return (
    <>
      <title>{t('titleWithSite', { title: t('unusableLink.title') })}</title>
      <PageTitle>{t('unusableLink.title')}</PageTitle>
      <Prose>
        <p>{errors('account.token_unusable')}</p>
        <p>{account ? t('unusableLink.signedIn') : t('unusableLink.text')}</p>
        <ButtonRow>
          {account ? (
            <ButtonLink href={paths.desk}>{t('account.desk')}</ButtonLink>
          ) : (
            <ButtonLink href={paths.signIn()}>{t('account.signIn')}</ButtonLink>
          )}
        </ButtonRow>
      </Prose>
    </>
  );
}
