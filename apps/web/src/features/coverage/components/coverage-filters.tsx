import type { AspectList } from '@samhandling/contract';
import {
  ACTOR_TYPES,
  COVERAGE_ACTIVITIES,
  COVERAGE_OWNERSHIPS,
  COVERAGE_GAP_KINDS,
  MUNICIPALITY_WORK,
  THIN_FACTS,
} from '@samhandling/domain';
import { Disclosure, FilterBar, FilterInput, FilterSelect } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { labelOf, nameOptions, titleOptions, withSeveral } from '../../../lib/lists/options.ts';
import { aspectOptions, AspectSelects, WorkSelect } from '../../../lib/lists/work-select.tsx';
import { useRegion } from '../../../lib/region/region-query.ts';
import type { CoverageSearch } from '../api/coverage-query.ts';
import styles from './coverage-filters.module.css';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';

type CoverageFiltersProps = {
  readonly coverage: CoverageHead;
  /** Perspectives, goals of Agenda 2030 and areas of smart specialisation. */
  readonly aspects: AspectList['items'];
  readonly search: CoverageSearch & { readonly sortera?: string };
  /** The reader's own choice, where the page adds a filter by itself: only this can be removed. */
  readonly chosen?: CoverageSearch & { readonly sortera?: string };
  /** The page's own address with another filter. */
  readonly path: (search?: Readonly<Record<string, unknown>>) => string;
  readonly result?: ReactNode;
  /** The reader chooses the order of a list here, too. */
  readonly hasOrder?: boolean;
  /** Other parts of the address that the form keeps. */
  readonly hidden?: Readonly<Record<string, string>>;
};

/** The filter of the actions: the same on every page that lists them, and the same in the address. */
export function CoverageFilters(props: CoverageFiltersProps) {
  const {
    coverage,
    aspects,
    search,
    chosen = search,
    path,
    result,
    hidden,
    hasOrder = false,
  } = props;
  const t = useTranslations('coverage');
  const common = useTranslations('common');
  const options = useOptions(coverage, aspects, search.omrade);
  const { nameOf } = useRegion();
  const { sortera, aktorstyp, ansvar, lage, avsnitt } = search;
  const isUnownedImplied = ansvar !== undefined && chosen.ansvar === undefined;
  const labels = useFilterLabels(t('filters.title'), t('filters.show'));
  return (
    <FilterBar
      action={path()}
      labels={labels}
      hidden={{ ...hidden, ...(sortera && !hasOrder ? { sortera } : {}) }}
      isApplied
      result={result}
      clearHref={path({ ...hidden, sortera })}
      active={activeFilters(path, chosen, {
        q: (text) => t('filters.qChip', { text }),
        omrade: (code) => labelOf(options.areas, code),
        avsnitt: (code) => labelOf(options.sections, code),
        kommun: nameOf,
        aktorstyp: (type) => labelOf(options.types, type),
        aktor: () => t('filters.actorChip'),
        perspektiv: (code) => labelOf(options.perspectives, code),
        agenda: (code) => labelOf(options.agendaGoals, code),
        specialisering: (code) => labelOf(options.specialisations, code),
        plats: (place) => labelOf(options.places, place),
        tunt: (thin) => labelOf(options.thin, thin),
        lucka: (coverageGap) => labelOf(options.gaps, coverageGap),
        ansvar: (ownership) => labelOf(options.ownerships, ownership),
        lage: (activity) => labelOf(options.activities, activity),
      })}
      more={
        <Disclosure
          summary={common('moreFilters')}
          isOpen={Boolean(
            aktorstyp ??
            chosen.ansvar ??
            lage ??
            avsnitt ??
            search.lucka ??
            search.perspektiv ??
            search.agenda ??
            search.specialisering,
          )}
        >
          <div className={styles.fields}>
            <WorkSelect name="avsnitt" options={options.sections} search={search} />
            <WorkSelect name="aktorstyp" options={options.types} search={search} />
            <AspectSelects aspects={aspects} search={search} />
            <FilterSelect
              name="lucka"
              label={t('filters.gap')}
              placeholder={t('filters.allGaps')}
              options={withSeveral(options.gaps, search.lucka)}
              defaultValue={search.lucka}
            />
            <FilterSelect
              name="ansvar"
              label={t('filters.ownership')}
              placeholder={t(isUnownedImplied ? 'filters.unowned' : 'filters.allOwnerships')}
              options={withSeveral(options.ownerships, chosen.ansvar)}
              defaultValue={chosen.ansvar}
            />
            <FilterSelect
              name="lage"
              label={t('filters.activity')}
              placeholder={t('filters.allActivities')}
              options={withSeveral(options.activities, lage)}
              defaultValue={lage}
            />
          </div>
        </Disclosure>
      }
    >
      <WorkSelect name="omrade" options={options.areas} search={search} />
      <WorkSelect name="kommun" options={options.municipalities} search={search} />
      {search.kommun ? (
        <FilterSelect
          name="plats"
          label={t('filters.place')}
          placeholder={t('filters.allPlaces')}
          options={withSeveral(options.places, search.plats)}
          defaultValue={search.plats}
        />
      ) : null}
      <FilterSelect
        name="tunt"
        label={t('filters.thin')}
        placeholder={t('filters.allThin')}
        options={withSeveral(options.thin, search.tunt)}
        defaultValue={search.tunt}
      />
      {hasOrder ? (
        <FilterSelect
          name="sortera"
          label={t('table.sort')}
          placeholder={t('sort.order')}
          options={options.orders}
          defaultValue={sortera === 'order' ? undefined : sortera}
        />
      ) : null}
      <FilterInput name="q" label={t('filters.q')} defaultValue={search.q} />
    </FilterBar>
  );
}

/** The orders of a list beside the strategy's own. */
const ORDERS = ['thin', 'gap', '-initiatives', '-lastReport'] as const;

function useOptions(
  { areas }: CoverageHead,
  aspects: AspectList['items'],
  area: string | undefined,
) {
  const t = useTranslations('coverage.sort');
  const words = useTranslations('vocabulary');
  const { region } = useRegion();
  const options = <Value extends string>(
    values: readonly Value[],
    word: (value: Value) => string,
  ) => values.map((value) => ({ value, label: word(value) }));
  return {
    perspectives: aspectOptions(aspects, 'perspective'),
    agendaGoals: aspectOptions(aspects, 'agenda_goal'),
    specialisations: aspectOptions(aspects, 'specialisation'),
    areas: titleOptions(areas),
    sections: areas
      .filter(({ code }) => area === undefined || code === area)
      .flatMap(({ sections }) => titleOptions(sections)),
    municipalities: nameOptions(region.municipalities),
    orders: options(ORDERS, (order) =>
      t(order.replace('-', '') as 'thin' | 'gap' | 'initiatives' | 'lastReport'),
    ),
    types: options(ACTOR_TYPES, (type) => words(`actorType.${type}`)),
    places: options(MUNICIPALITY_WORK, (place) => words(`municipalityWork.${place}`)),
    thin: options(THIN_FACTS, (thin) => words(`thinFact.${thin}`)),
    gaps: options(COVERAGE_GAP_KINDS, (coverageGap) => words(`coverageGapKind.${coverageGap}`)),
    ownerships: options(COVERAGE_OWNERSHIPS, (value) => words(`coverageOwnership.${value}`)),
    activities: options(COVERAGE_ACTIVITIES, (value) => words(`coverageActivity.${value}`)),
  };
}
