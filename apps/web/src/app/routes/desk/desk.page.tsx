import type { Desk, DeskItem, InitiativePage } from '@samhandling/contract';
import {
  ArrowLink,
  Breadcrumb,
  ButtonLink,
  Heading,
  Lead,
  PageSection,
  PageTitle,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DESK_PAGE, deskQuery, type DeskSearch } from '../../../features/desk/api/desk-query.ts';
import { DeskInitiatives } from '../../../features/desk/components/desk-initiatives.tsx';
import { DeskGroups, DeskItems } from '../../../features/desk/components/desk-items.tsx';
import { InitiativeRows } from '../../../features/initiative/components/initiative-rows.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { PasswordLinkNotice } from '../../../lib/password-link/password-link-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import styles from './desk.module.css';

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
      <PasswordLinkNotice />
      {count > 0 ? <DeskGroups groups={desk.groups} /> : <p>{t('empty')}</p>}
      {abilities.review ? (
        <Rows title={t('overdue')} empty={t('overdueEmpty')} list={desk.overdue} name="overdue" />
      ) : null}
      {writes ? <Rows title={t('mine')} empty={t('mineEmpty')} list={desk.own} name="own" /> : null}
      <Elsewhere writes={writes} />
    </>
  );
}

/** What the person keeps or reads elsewhere. */
function Elsewhere({ writes }: { readonly writes: boolean }) {
  const t = useTranslations('desk');
  const { abilities } = useSession();
  const { review, keepSeries, readRemarks, readInvitations } = abilities;
  return (
    <div className={styles.elsewhere}>
      {review ? (
        <Place title={t('thin')} text={t('thinText')}>
          <ArrowLink href={paths.thinThresholds}>{t('toThin')}</ArrowLink>
        </Place>
      ) : null}
      {review ? (
        <Place title={t('everydayWords')} text={t('everydayWordsText')}>
          <ArrowLink href={paths.everydayWords()}>{t('toEverydayWords')}</ArrowLink>
        </Place>
      ) : null}
      {keepSeries ? (
        <Place title={t('series')} text={t('seriesText')}>
          <ArrowLink href={paths.seriesSources()}>{t('toSources')}</ArrowLink>
          <ArrowLink href={paths.importRuns()}>{t('toRuns')}</ArrowLink>
        </Place>
      ) : null}
      {readRemarks ? (
        <Place title={t('remarks')} text={t('remarksText')}>
          <ArrowLink href={paths.remarks()}>{t('toRemarks')}</ArrowLink>
        </Place>
      ) : null}
      {readInvitations ? (
        <Place title={t('invitations')} text={t('invitationsText')}>
          <ArrowLink href={paths.invitations()}>{t('toInvitations')}</ArrowLink>
        </Place>
      ) : null}
      {writes ? null : (
        <Place title={t('toUnowned')} text={t('reader')}>
          <ArrowLink href={paths.unownedActions()}>{t('toUnowned')}</ArrowLink>
          <ArrowLink href={paths.coverage()}>{t('toCoverage')}</ArrowLink>
        </Place>
      )}
    </div>
  );
}

type PlaceProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

function Place({ title, text, children }: PlaceProps) {
  return (
    <section className={styles.place}>
      <Heading level={2} size={18}>
        {title}
      </Heading>
      <p>{text}</p>
      <p className={styles.links}>{children}</p>
    </section>
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
        <DeskInitiatives initiatives={list.items} label={title} />
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
