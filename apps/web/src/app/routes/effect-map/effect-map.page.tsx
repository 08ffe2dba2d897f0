import { ButtonLink, EmptyState, Lead, PageSection, PageTitle, Prose } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actorChoicesQuery } from '../../../features/actor/api/actors-query.ts';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { effectMapQuery } from '../../../features/effect-map/api/effect-map-query.ts';
import { EffectMapFilters } from '../../../features/effect-map/components/effect-map-filters.tsx';
import {
  EffectMapList,
  SilentInitiatives,
} from '../../../features/effect-map/components/effect-map-list.tsx';
import { EffectMapPicture } from '../../../features/effect-map/components/effect-map-picture.tsx';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('effect-map');
  const title = useTranslations('pages')('effectMap.title');
  const search = useSearch({ from: '/effektkarta' });
  const { data: map } = useSuspenseQuery(effectMapQuery(search));
  const { data: actors } = useSuspenseQuery(actorChoicesQuery());
  const { data: effectGoals } = useSuspenseQuery(effectGoalsQuery());
  const reached = new Set(map.flows.flatMap(({ effectGoalCode }) => effectGoalCode ?? []));
  const summary = t('lead', {
    initiatives: map.initiatives.length,
    actions: map.actions.length,
    goals: reached.size,
    total: map.effectGoals.length,
  });
  const isEmpty = map.initiatives.length === 0;
  return (
    <Charts>
      <PageTitle>{title}</PageTitle>
      <Lead>
        {summary} {isEmpty ? null : t('withoutEffect', { count: map.withoutEffect })}
      </Lead>
      <EffectMapFilters
        search={search}
        actors={actors.items.map(({ id, name }) => ({ value: id, label: name }))}
        effectGoals={effectGoals.items.map(({ code, title: name }) => ({
          value: code,
          label: `${code.toUpperCase()} ${name}`,
        }))}
      />
      {isEmpty ? (
        <EmptyState
          title={t('emptyTitle')}
          actions={
            <ButtonLink variant="secondary" href={paths.effectMap()}>
              {t('reset')}
            </ButtonLink>
          }
        >
          <p>{t('empty')}</p>
        </EmptyState>
      ) : (
        <>
          <div className="site-block">
            <EffectMapPicture map={map} search={search} summary={summary} />
          </div>
          <Prose>
            <p>{t('explain')}</p>
          </Prose>
          <PageSection title={t('list.title')} note={t('list.note')}>
            <EffectMapList map={map} search={search} />
          </PageSection>
          {map.withoutEffect > 0 ? (
            <PageSection title={t('silent.title')} note={t('silent.note')}>
              <SilentInitiatives map={map} />
            </PageSection>
          ) : null}
        </>
      )}
    </Charts>
  );
}
