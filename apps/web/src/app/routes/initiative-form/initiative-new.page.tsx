import { Lead, PageTitle } from '@samhandling/ui';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { NewInitiative } from '../../../features/initiative-form/components/new-initiative.tsx';

export function Page() {
  const t = useTranslations('initiative-form');
  const title = useTranslations('pages')('initiativeNew.title');
  const { atgard } = useSearch({ from: '/form/initiativ/ny' });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t('lead')}</Lead>
      <NewInitiative actionCode={atgard} />
    </>
  );
}
