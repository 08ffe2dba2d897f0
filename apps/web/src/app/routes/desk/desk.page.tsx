import { ArrowLink, ButtonLink, Lead, PageSection, PageTitle } from '@samhandling/ui';
import type { InitiativeRow } from '@samhandling/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { deskQuery } from '../../../features/desk/api/desk-query.ts';
import { DeskItems } from '../../../features/desk/components/desk-items.tsx';
import { InitiativeRows } from '../../../features/initiative/components/initiative-rows.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

export function Page() {
  const t = useTranslations('desk');
  const title = useTranslations('pages')('desk.title');
  const { abilities } = useSession();
  const { data: desk } = useSuspenseQuery(deskQuery());
  const writes = abilities.createInitiativeFor.length > 0;
  const count = desk.items.length;
  return (
    <>
      <PageTitle
        actions={writes ? <ButtonLink href={paths.initiativeNew()}>{t('add')}</ButtonLink> : null}
      >
        {title}
      </PageTitle>
      <Lead>{t('lead', { count })}</Lead>
      {count > 0 ? <DeskItems items={desk.items} /> : <p>{t('empty')}</p>}
      {abilities.review ? (
        <>
          <Rows title={t('waiting')} empty={t('waitingEmpty')} initiatives={desk.waiting} />
          <Rows title={t('overdue')} empty={t('overdueEmpty')} initiatives={desk.overdue} />
        </>
      ) : null}
      {writes ? (
        <Rows title={t('mine')} empty={t('mineEmpty')} initiatives={desk.initiatives} />
      ) : null}
      {abilities.review ? (
        <PageSection title={t('thin')}>
          <p>{t('thinText')}</p>
          <ArrowLink href={paths.thinThresholds}>{t('toThin')}</ArrowLink>
        </PageSection>
      ) : null}
      {abilities.keepSeries ? (
        <PageSection title={t('series')}>
          <p>{t('seriesText')}</p>
          <ArrowLink href={paths.seriesSources()}>{t('toSources')}</ArrowLink>
          <ArrowLink href={paths.importRuns()}>{t('toRuns')}</ArrowLink>
        </PageSection>
      ) : null}
      {abilities.readRemarks ? (
        <PageSection title={t('remarks')}>
          <p>{t('remarksText')}</p>
          <ArrowLink href={paths.remarks()}>{t('toRemarks')}</ArrowLink>
        </PageSection>
      ) : null}
      {abilities.readInvitations ? (
        <PageSection title={t('invitations')}>
          <p>{t('invitationsText')}</p>
          <ArrowLink href={paths.invitations()}>{t('toInvitations')}</ArrowLink>
        </PageSection>
      ) : null}
      {writes ? null : (
        <PageSection title={t('toUnowned')}>
          <p>{t('reader')}</p>
          <ArrowLink href={paths.unownedActions()}>{t('toUnowned')}</ArrowLink>
          <ArrowLink href={paths.coverage()}>{t('toCoverage')}</ArrowLink>
        </PageSection>
      )}
    </>
  );
}

type RowsProps = {
  readonly title: string;
  readonly empty: string;
  readonly initiatives: readonly InitiativeRow[];
};

function Rows({ title, empty, initiatives }: RowsProps) {
  return (
    <PageSection title={title} layout="stack">
      {initiatives.length > 0 ? (
        <InitiativeRows initiatives={initiatives} label={title} />
      ) : (
        <p>{empty}</p>
      )}
    </PageSection>
  );
}
