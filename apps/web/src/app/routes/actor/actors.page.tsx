import { ArrowLink, EmptyState, Lead, PageTitle, Prose } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actorsQuery } from '../../../features/actor/api/actors-query.ts';
import { ActorFilters } from '../../../features/actor/components/actor-filters.tsx';
import { ActorTable } from '../../../features/actor/components/actor-table.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('actor');
  const title = useTranslations('pages')('actors.title');
  const search = useSearch({ from: '/aktorer' });
  const { data: list } = useSuspenseQuery(actorsQuery(search));
  const { sortera, sida, ...filters } = search;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t(isFiltered ? 'list.leadFiltered' : 'list.lead', { count: list.total })}</Lead>
      <ActorFilters
        search={search}
        result={isFiltered ? t('list.count', { count: list.total }) : null}
      />
      {list.items.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>
          <p>{t('list.empty')}</p>
        </EmptyState>
      ) : (
        <>
          <ActorTable actors={list.items} search={search} caption={title} />
          <ListPagination
            list={list}
            hrefOf={(page) => paths.actors({ ...search, sida: page > 1 ? page : undefined })}
          />
        </>
      )}
      <div className="site-block">
        <Prose>
          <p>{t('list.join')}</p>
          <p>
            <ArrowLink href={paths.actorRequest}>{t('list.joinLink')}</ArrowLink>
          </p>
        </Prose>
      </div>
    </>
  );
}
