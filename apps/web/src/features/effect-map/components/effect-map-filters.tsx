import type { EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import { Disclosure, FilterBar, FilterInput, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import { inHexagonOrder, useRegion } from '../../../lib/region/region-query.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';
import styles from './effect-map-filters.module.css';
import { selectionWords } from './selection-names.ts';

type EffectMapFiltersProps = {
  readonly map: EffectMap;
  readonly search: EffectMapSearch;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly aspects: readonly { readonly code: string; readonly shortTitle: string }[];
};

/** What the address can choose. What the form does not ask about is kept. */
export function EffectMapFilters({ map, search, actors, aspects }: EffectMapFiltersProps) {
  const t = useTranslations('effect-map-parts');
  const chosenWords = useTranslations('pages');
  const common = useTranslations('common');
  const { region, areas } = useRegion();
  const { aktor, atgard, effektmal, aktorstyp, kommun, huvudavsnitt, ...kept } = search;
  const labels = useFilterLabels(t('filter'), common('filter'));
  return (
    <FilterBar
      action={paths.effectMap()}
      labels={labels}
      hidden={Object.fromEntries(
        Object.entries(kept).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      )}
      more={
        <Disclosure summary={t('filters.more')} isOpen={Boolean(aktor ?? atgard)}>
          <div className={styles.fields}>
            <FilterSelect
              name="aktor"
              label={t('filters.actor')}
              placeholder={t('filters.allActors')}
              options={actors.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={aktor}
            />
            <FilterInput
              name="atgard"
              type="text"
              label={t('filters.action')}
              defaultValue={atgard?.toUpperCase()}
            />
          </div>
        </Disclosure>
      }
      clearHref={paths.effectMap()}
      active={activeFilters(
        paths.effectMap,
        search,
        selectionWords({ map, region: { region, areas }, actors, aspects, t: chosenWords }),
      )}
    >
      <FilterSelect
        name="effektmal"
        label={t('filters.effectGoal')}
        placeholder={t('filters.allGoals')}
        options={map.effectGoals.map(({ code, title }) => ({
          value: code,
          label: `${code.toUpperCase()} ${title}`,
        }))}
        defaultValue={effektmal}
      />
      <FilterSelect
        name="aktorstyp"
        label={t('filters.actorType')}
        placeholder={t('filters.allTypes')}
        options={ACTOR_TYPES.map((type) => ({
          value: type,
          label: chosenWords(`effectMap.choice.kinds.${type}`),
        }))}
        defaultValue={aktorstyp}
      />
      <FilterSelect
        name="kommun"
        label={t('filters.municipality')}
        placeholder={t('filters.allMunicipalities')}
        options={inHexagonOrder(region.municipalities).map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
        defaultValue={kommun}
      />
      <FilterSelect
        name="huvudavsnitt"
        label={t('filters.section')}
        placeholder={t('filters.allSections')}
        options={map.sections.map(({ code, title }) => ({ value: code, label: title }))}
        defaultValue={huvudavsnitt}
      />
    </FilterBar>
  );
}
