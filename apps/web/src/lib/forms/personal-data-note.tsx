import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../paths.ts';

/** Where somebody writes a name or an address: what it is for, and where the rest is told. */
export function PersonalDataNote({
  about,
}: {
  readonly about: 'request' | 'account' | 'remark' | 'invitation';
}) {
  const t = useTranslations('form.personalData');
  return (
    <p>
      {t(about)} <Link href={paths.personalData}>{t('more')}</Link>
    </p>
  );
}
