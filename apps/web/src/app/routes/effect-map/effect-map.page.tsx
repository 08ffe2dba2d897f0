import type { EffectMap } from '@samhandling/contract';
import { offeredSides } from '@samhandling/domain';
import { Breadcrumb, ButtonLink, EmptyState, PageTitle } from '@samhandling/ui';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actorQuery } from '../../../features/actor/api/actor-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import {
  effectMapQuery,
  type EffectMapSearch,
  selectionOf,
} from '../../../features/effect-map/api/effect-map-query.ts';
import {
  EffectMapChoices,
  EffectMapFilters,
  EffectMapGrid,
  EffectMapLead,
  EffectMapNamed,
  EffectMapPicture,
} from '../../../features/effect-map/components/effect-map-parts.ts';
import { selectionTitle } from '../../../features/effect-map/components/selection-names.ts';
import { useZoomFocus } from '../../../features/effect-map/hooks/use-zoom-focus.ts';
import { ActorsNamed } from '../../../lib/actors/actors-named-parts.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { EffectMapThen } from './effect-map-then.tsx';
import styles from './effect-map.module.css';

export function Page() {
  const t = useTranslations('effect-map');
  const pages = useTranslations('pages');
  const common = useTranslations('common');
  const pageTitle = pages('effectMap.title');
  const search = useSearch({ from: '/effektkarta' });
  const { data: map } = useSuspenseQuery(effectMapQuery(search));
  const { data: region } = useSuspenseQuery(regionQuery());
  const { aktor = '', aktorsnamn } = search;
  const { data: actor } = useQuery({ ...actorQuery(aktor), enabled: aktor !== '' });
  const actors = actor ? [actor] : [];
  const aspects = useSuspenseQuery(aspectsQuery()).data.items;
  const facts = { map, region, actors, aspects, t: pages };
  const chosen = selectionTitle(search, facts);
  const compared = aktorsnamn ? undefined : (
    <EffectMapThen map={map} search={search} selection={chosen} />
  );
  const zoom = useZoomFocus(JSON.stringify(search));
  return (
    <div {...zoom} className={styles.map} data-print="sheet">
      {chosen ? (
        <Breadcrumb
          label={common('breadcrumb')}
          items={[{ label: pageTitle, href: paths.effectMap() }, { label: chosen }]}
        />
      ) : null}
      <PageTitle isLong={chosen !== undefined} actions={search.jamfor ? undefined : compared}>
        {chosen ?? pageTitle}
      </PageTitle>
      {aktorsnamn ? null : <EffectMapLead map={map} search={search} />}
      <EffectMapFilters map={map} search={search} actors={actors} aspects={aspects} />
      {search.jamfor ? compared : null}
      {aktorsnamn ? (
        <ActorsNamed
          name={aktorsnamn}
          hrefOf={(id) => paths.effectMap({ ...search, aktorsnamn: undefined, aktor: id })}
          reset={{ href: paths.effectMap(), label: t('reset') }}
        />
      ) : map.initiatives === 0 ? (
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
        <View map={map} search={search} title={chosen ?? pageTitle} />
      )}
    </div>
  );
}

type ViewProps = {
  readonly map: EffectMap;
  readonly search: EffectMapSearch;
  readonly title: string;
};

/** Bands first; names when they are few, else what to choose next; and the table of it all. */
function View({ map, search, title }: ViewProps) {
  const hasBands = offeredSides(selectionOf(search)).length > 0;
  const fileName = fileNameOf(title);
  return (
    <>
      {hasBands ? (
        <div className={styles.picture}>
          <EffectMapPicture map={map} search={search} summary={title} fileName={fileName} />
        </div>
      ) : null}
      {map.named ? (
        <EffectMapNamed map={map} named={map.named} search={search} isFoldedOnPhone={hasBands} />
      ) : null}
      {map.named || hasBands ? null : <EffectMapChoices map={map} search={search} />}
      <EffectMapGrid
        map={map}
        search={search}
        fileName={fileName}
        isFolded={map.named !== null || !hasBands}
      />
    </>
  );
}

/** "effektkarta-foretag-l-e1": what is chosen stands in the name of the file. */
function fileNameOf(title: string): string {
  return title
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}
