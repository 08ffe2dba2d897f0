import type { AspectRef, EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES, type AspectKind } from '@samhandling/domain';
import { Disclosure, FilterBar, FilterInput, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ActorNameField } from '../../../lib/actors/actor-name-field.tsx';
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
  const aspectsOf = (kind: AspectKind) =>
    aspects
      .filter((aspect) => aspect.kind === kind)
      .map(({ code, shortTitle }) => ({
        value: code,
        label: kind === 'agenda_goal' ? `${code} ${shortTitle}` : shortTitle,
      }));
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
          <FilterSelect
            name="perspektiv"
            label={t('filters.perspective')}
            placeholder={t('filters.allPerspectives')}
            options={aspectsOf('perspective')}
            defaultValue={perspektiv}
          />
          <FilterSelect
            name="agenda"
            label={t('filters.agendaGoal')}
            placeholder={t('filters.allAgendaGoals')}
            options={aspectsOf('agenda_goal')}
            defaultValue={agenda}
          />
          <FilterSelect
            name="specialisering"
            label={t('filters.specialisation')}
            placeholder={t('filters.allSpecialisations')}
            options={aspectsOf('specialisation')}
            defaultValue={specialisering}
          />
        </div>
      </Disclosure>
    </FilterBar>
  );
}
