import { ArrowLink, Notice, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ownInitiativeQuery } from '../../../features/initiative-form/api/form-queries.ts';
import { InitiativeForm } from '../../../features/initiative-form/components/initiative-form.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('initiative-form');
  const title = useTranslations('pages')('initiativeEdit.title');
  const { id } = useParams({ from: '/form/initiativ/$id/redigera' });
  const { steg = 1 } = useSearch({ from: '/form/initiativ/$id/redigera' });
  const { data: initiative } = useSuspenseQuery(ownInitiativeQuery(id));
  return (
    <>
      <PageTitle kicker={title}>{initiative.title || title}</PageTitle>
      {initiative.returnReason && initiative.publicationState === 'returned' ? (
        <Notice tone="attention" title={t('returned')}>
          <p>{initiative.returnReason}</p>
        </Notice>
      ) : null}
      {initiative.pendingChange?.note && initiative.pendingChange.state === 'returned' ? (
        <Notice tone="attention" title={t('changeReturned')}>
          <p>{initiative.pendingChange.note}</p>
        </Notice>
      ) : null}
      {initiative.abilities.update ? (
        <InitiativeForm key={id} initiative={initiative} formStep={steg} />
      ) : (
        <>
          <p>{t('locked')}</p>
          <ArrowLink href={paths.initiative(id)}>{t('toInitiative')}</ArrowLink>
        </>
      )}
    </>
  );
}
