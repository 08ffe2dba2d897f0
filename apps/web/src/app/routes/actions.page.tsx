import { Link, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actionsQuery } from '../../features/action/api/actions-query.ts';
import { paths } from '../../lib/paths.ts';

export function Page() {
  const t = useTranslations();
  const { data } = useSuspenseQuery(actionsQuery(useSearch({ from: '/atgarder' })));
  return (
    <>
      <PageTitle>{t('pages.actions.title')}</PageTitle>
      <Lead>{t('common.hits', { count: data.total })}</Lead>
      <ul>
        {data.items.map(({ code, text }) => (
          <li key={code}>
            <Link href={paths.action(code)}>{text}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
