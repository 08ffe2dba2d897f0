import type { Desk, DeskItem, InitiativePage } from '@samhandling/contract';
import { ArrowLink, Breadcrumb, ButtonLink, Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { DESK_PAGE, deskQuery, type DeskSearch } from '../../../features/desk/api/desk-query.ts';
import { DeskGroups, DeskItems } from '../../../features/desk/components/desk-items.tsx';
import { InitiativeRows } from '../../../features/initiative/components/initiative-rows.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

export function Page() {
  const search = useSearch({ from: '/mitt-arbete' });
  const { data: desk } = useSuspenseQuery(deskQuery(search));
  return search.visa ? <OneList desk={desk} search={search} /> : <Overview desk={desk} />;
}

/** The first rows of everything that waits, the most urgent kind first. */
function Overview({ desk }: { readonly desk: Desk }) {
  const t = useTranslations('desk');
  const title = useTranslations('pages')('desk.title');
  const { abilities } = useSession();
  const writes = abilities.createInitiativeFor.length > 0;
  const count = desk.groups.reduce((sum, { total }) => sum + total, 0);
  return (
    <>
      <PageTitle
        actions={writes ? <ButtonLink href={paths.initiativeNew()}>{t('add')}</ButtonLink> : null}
      >
        {title}
      </PageTitle>
      <Lead>{t('lead', { count })}</Lead>
      {count > 0 ? <DeskGroups groups={desk.groups} /> : <p>{t('empty')}</p>}
      {abilities.review ? (
        <Rows title={t('overdue')} empty={t('overdueEmpty')} list={desk.overdue} name="overdue" />
      ) : null}
      {writes ? <Rows title={t('mine')} empty={t('mineEmpty')} list={desk.own} name="own" /> : null}
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
  readonly list: InitiativePage;
  readonly name: 'own' | 'overdue';
};

function Rows({ title, empty, list, name }: RowsProps) {
  const t = useTranslations('desk');
  return (
    <PageSection title={t('titleWithCount', { title, count: list.total })} layout="stack">
      {list.items.length > 0 ? (
        <InitiativeRows initiatives={list.items} label={title} />
      ) : (
        <p>{empty}</p>
      )}
      {list.total > list.items.length ? (
        <ArrowLink href={paths.deskList({ visa: name })}>
          {t('all', { count: list.total })}
        </ArrowLink>
      ) : null}
    </PageSection>
  );
}

/** One of the lists by itself, all of it, page by page. */
function OneList({ desk, search }: { readonly desk: Desk; readonly search: DeskSearch }) {
  const t = useTranslations('desk');
  const pages = useTranslations('pages');
  const common = useTranslations('common');
  const { visa, sida = 1 } = search;
  const hrefOf = (page: number) => paths.deskList({ visa, sida: page > 1 ? page : undefined });
  const isRows = visa === 'own' || visa === 'overdue';
  const [group] = desk.groups;
  const list = isRows ? desk[visa] : { page: sida, limit: DESK_PAGE, total: group?.total ?? 0 };
  const title = isRows
    ? t(visa === 'own' ? 'mine' : 'overdue')
    : t(`kind.${visa as DeskItem['kind']}`);
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        items={[{ label: pages('desk.title'), href: paths.desk }, { label: title }]}
      />
      <PageTitle>{title}</PageTitle>
      <Lead>{t('lead', { count: list.total })}</Lead>
      {isRows ? <InitiativeRows initiatives={desk[visa].items} label={title} /> : null}
      {group ? <DeskItems kind={group.kind} items={group.items} /> : null}
      <ListPagination list={list} hrefOf={hrefOf} />
    </>
  );
}
