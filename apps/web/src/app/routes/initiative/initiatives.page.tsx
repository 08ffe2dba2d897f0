import { ButtonLink, DownloadLink, EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actorQuery } from '../../../features/actor/api/actor-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { effectGoalNamesQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import {
  exportHref,
  initiativeSortOf,
  initiativesQuery,
} from '../../../features/initiative/api/initiatives-query.ts';
import { InitiativeFilters } from '../../../features/initiative/components/initiative-filters.tsx';
import { InitiativeList } from '../../../features/initiative/components/initiative-list.tsx';
import { ActorsNamed } from '../../../lib/actors/actors-named-parts.ts';
import { hrefWith } from '../../../lib/lists/active-filters.ts';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { SortLinks } from '../../../lib/lists/sort-links.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import styles from './initiatives.module.css';

export function Page() {
  const t = useTranslations('initiative-list');
  const common = useTranslations('common');
  const title = useTranslations('pages')('initiatives.title');
  const search = useSearch({ from: '/initiativ' });
  const { data: list } = useSuspenseQuery(initiativesQuery(search));
  const { data: effectGoals } = useSuspenseQuery(effectGoalNamesQuery());
  const { data: aspects } = useSuspenseQuery(aspectsQuery());
  const { sortera, sida, aktorsnamn, ...filters } = search;
  const { aktor = '' } = search;
  const { data: actor } = useQuery({ ...actorQuery(aktor), enabled: aktor !== '' });
  const isFiltered = Object.keys(filters).length > 0;
  const lead = isFiltered ? 'list.leadFiltered' : 'list.lead';
  const sorts = [
    ...(search.q ? [{ key: 'relevance', label: t('sort.relevance'), isFixed: true }] : []),
    { key: '-updated', label: t('sort.updated') },
    { key: '-lastReport', label: t('sort.lastReport') },
    { key: 'title', label: t('sort.title') },
    { key: 'owner', label: t('sort.owner') },
    { key: 'ends', label: t('sort.ends') },
  ];
  return (
    <>
      <PageTitle actions={<AddInitiative />}>{title}</PageTitle>
      {aktorsnamn ? null : (
        <Lead>
          {list.isTotalExact
            ? t(lead, {
                count: isFiltered ? list.total : list.publishedTotal,
                hidden: list.total - list.publishedTotal,
              })
            : t('list.atLeast', { count: list.total })}
        </Lead>
      )}
      <InitiativeFilters
        search={search}
        effectGoals={effectGoals.map(({ code, title: name }) => ({
          value: code,
          label: `${code.toUpperCase()} ${name}`,
        }))}
        actors={actor ? [actor] : []}
        aspects={aspects.items}
        result={isFiltered ? t('list.count', { count: list.total }) : null}
      />
      {aktorsnamn ? (
        <ActorsNamed
          name={aktorsnamn}
          hrefOf={(id) => paths.initiatives({ ...search, aktorsnamn: undefined, aktor: id })}
          reset={{ href: paths.initiatives(), label: t('list.all') }}
        />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} actions={<AddInitiative />}>
          <p>{t('list.empty')}</p>
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <SortLinks
              current={initiativeSortOf(search)}
              choices={sorts}
              hrefOf={(sort) => hrefWith(paths.initiatives, search, { sortera: sort })}
            />
            <DownloadLink
              href={exportHref(search)}
              label={common('downloadCsv')}
              download="initiativ.csv"
            />
          </div>
          <InitiativeList initiatives={list.items} caption={title} />
          <ListPagination
            list={list}
            hrefOf={(page) => paths.initiatives({ ...search, sida: page > 1 ? page : undefined })}
          />
        </>
      )}
    </>
  );
}

/** The link to a new initiative, for those who may write one. */
function AddInitiative() {
  const t = useTranslations('initiative-list');
  const { abilities } = useSession();
  return abilities.createInitiativeFor.length > 0 ? (
    <ButtonLink href={paths.initiativeNew()}>{t('list.add')}</ButtonLink>
  ) : null;
}
