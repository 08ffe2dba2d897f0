import { PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actionQuery } from '../../features/action/api/action-query.ts';

export function Page() {
  const t = useTranslations();
  const { code } = useParams({ from: '/atgarder/$code' });
  const { data } = useSuspenseQuery(actionQuery(code));
  return (
    <PageTitle isLong kicker={`${t('pages.action.title')} ${data.code.toUpperCase()}`}>
      {data.text}
    </PageTitle>
  );
}
