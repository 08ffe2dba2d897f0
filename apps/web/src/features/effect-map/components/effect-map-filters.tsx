import type { AspectRef, EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import { Disclosure, FilterBar, FilterInput } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ActorNameField } from '../../../lib/actors/actor-name-field.tsx';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { nameOptions, titleOptions } from '../../../lib/lists/options.ts';
import { AspectSelects, WorkSelect } from '../../../lib/lists/work-select.tsx';
import { paths } from '../../../lib/paths.ts';
import { inHexagonOrder, useRegion } from '../../../lib/region/region-query.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';
import styles from './effect-map-filters.module.css';
import { selectionWords } from './selection-names.ts';

type EffectMapFiltersProps = {
  readonly map: EffectMap;
  readonly search: EffectMapSearch;
  /** The chosen one, if any. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly aspects: readonly AspectRef[];
};

/** What the address can choose. What the form does not ask about is kept. */
export function EffectMapFilters({ map, search, actors, aspects }: EffectMapFiltersProps) {
  const t = useTranslations('effect-map-parts');
  const chosenWords = useTranslations('pages');
  const common = useTranslations('common');
  const { region, areas } = useRegion();
  const { effektmal, aktorstyp, kommun, huvudavsnitt, ...others } = search;
  const { aktor, aktorsnamn, atgard, perspektiv, agenda, specialisering, ...kept } = others;
  const labels = useFilterLabels(t('filter'), common('filter'));
  return (
    <FilterBar
      isApplied
      action={paths.effectMap()}
      labels={labels}
      hidden={Object.fromEntries(
        Object.entries(kept).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      )}
      clearHref={paths.effectMap()}
      active={activeFilters(
        paths.effectMap,
        search,
        selectionWords({ map, region: { region, areas }, actors, aspects, t: chosenWords }),
      )}
    >
      <WorkSelect
        name="effektmal"
        options={map.effectGoals.map(({ code, title }) => ({
          value: code,
          label: `${code.toUpperCase()} ${title}`,
        }))}
        search={search}
      />
      <WorkSelect
        name="aktorstyp"
        options={ACTOR_TYPES.map((type) => ({
          value: type,
          label: chosenWords(`effectMap.choice.kinds.${type}`),
        }))}
        search={search}
      />
      <WorkSelect
        name="kommun"
        options={nameOptions(inHexagonOrder(region.municipalities))}
        search={search}
      />
      <WorkSelect name="huvudavsnitt" options={titleOptions(map.sections)} search={search} />
      <Disclosure
        summary={common('moreFilters')}
        isOpen={Boolean(aktor ?? aktorsnamn ?? atgard ?? perspektiv ?? agenda ?? specialisering)}
        className={styles.more}
      >
        <div className={styles.fields}>
          <ActorNameField name={actors[0]?.name ?? aktorsnamn} />
          <FilterInput
            name="atgard"
            type="text"
            label={t('filters.action')}
            defaultValue={atgard?.toUpperCase()}
          />
          <AspectSelects aspects={aspects} search={search} />
        </div>
      </Disclosure>
    </FilterBar>
  );
}
