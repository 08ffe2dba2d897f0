import { ButtonLink, EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actorChoicesQuery } from '../../../features/actor/api/actors-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import {
  initiativeSortOf,
  initiativesQuery,
} from '../../../features/initiative/api/initiatives-query.ts';
import { InitiativeFilters } from '../../../features/initiative/components/initiative-filters.tsx';
import { InitiativeRows } from '../../../features/initiative/components/initiative-rows.tsx';
import { hrefWith } from '../../../lib/lists/active-filters.ts';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { SortLinks } from '../../../lib/lists/sort-links.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

export function Page() {
  const t = useTranslations('initiative');
  const title = useTranslations('pages')('initiatives.title');
  const search = useSearch({ from: '/initiativ' });
  const { data: list } = useSuspenseQuery(initiativesQuery(search));
  const { data: effectGoals } = useSuspenseQuery(effectGoalsQuery());
  const { data: actors } = useSuspenseQuery(actorChoicesQuery());
  const { data: aspects } = useSuspenseQuery(aspectsQuery());
  const { sortera, sida, ...filters } = search;
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
      <Lead>
        {list.isTotalExact
          ? t(lead, { count: list.total })
          : t('list.atLeast', { count: list.total })}
      </Lead>
      <InitiativeFilters
        search={search}
        effectGoals={effectGoals.items.map(({ code, title: name }) => ({
          value: code,
          label: `${code.toUpperCase()} ${name}`,
        }))}
        actors={actors.items.map(({ id, name }) => ({ value: id, label: name }))}
        aspects={aspects.items}
        result={isFiltered ? t('list.count', { count: list.total }) : null}
      />
      {list.items.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} actions={<AddInitiative />}>
          <p>{t('list.empty')}</p>
        </EmptyState>
      ) : (
        <>
          <SortLinks
            current={initiativeSortOf(search)}
            choices={sorts}
            hrefOf={(sort) => hrefWith(paths.initiatives, search, { sortera: sort })}
          />
          <InitiativeRows initiatives={list.items} label={title} />
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
  const t = useTranslations('initiative');
  const { abilities } = useSession();
  return abilities.createInitiativeFor.length > 0 ? (
    <ButtonLink href={paths.initiativeNew()}>{t('list.add')}</ButtonLink>
  ) : null;
}
