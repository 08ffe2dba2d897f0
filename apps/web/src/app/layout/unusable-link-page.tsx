import { ArrowLink, PageTitle, Prose } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../lib/paths.ts';

/** The link of a mail is used up, too old or not whole: what to do instead. */
export function UnusableLinkPage() {
  const t = useTranslations('shell');
  const errors = useTranslations('errors');
  return (
    <>
      <title>{t('titleWithSite', { title: t('unusableLink.title') })}</title>
      <PageTitle>{t('unusableLink.title')}</PageTitle>
      <Prose>
        <p>{errors('account.token_unusable')}</p>
        <p>{t('unusableLink.text')}</p>
      </Prose>
      <ArrowLink href={paths.signIn()}>{t('account.signIn')}</ArrowLink>
    </>
  );
}
