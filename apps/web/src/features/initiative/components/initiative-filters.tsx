import type { AspectRef } from '@samhandling/contract';
import {
  ACTOR_TYPES,
  INITIATIVE_EFFECTS,
  INITIATIVE_ENDS,
  type AspectKind,
  PUBLICATION_STATES,
  TIMELINESS,
  WORK_STATUSES,
} from '@samhandling/domain';
import { Disclosure, FilterBar, FilterInput, FilterSelect } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActorNameField } from '../../../lib/actors/actor-name-field.tsx';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { labelOf, nameOptions, titleOptions, type Option } from '../../../lib/lists/options.ts';
import { aspectOptions, AspectSelects, WorkSelect } from '../../../lib/lists/work-select.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useSession } from '../../../lib/session/session.ts';
import type { InitiativesSearch } from '../api/initiatives-query.ts';
import styles from './initiative-filters.module.css';

type InitiativeFiltersProps = {
  readonly search: InitiativesSearch;
  readonly effectGoals: readonly Option[];
  /** The chosen one, if any. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly aspects: readonly AspectRef[];
  readonly result: ReactNode;
};

const given = (values: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );

/** The filters of the list; the less used ones are folded until one of them is chosen. */
export function InitiativeFilters({
  search,
  effectGoals,
  actors,
  aspects,
  result,
}: InitiativeFiltersProps) {
  const t = useTranslations('initiative-list');
  const common = useTranslations('common');
  const words = useTranslations('vocabulary');
  const map = useTranslations('pages.effectMap.choice.chosen');
  const { region, areas, nameOf } = useRegion();
  const areaOptions = titleOptions(areas);
  const typeOptions = ACTOR_TYPES.map((value) => ({ value, label: words(`actorType.${value}`) }));
  const statusOptions = WORK_STATUSES.map((value) => ({
    value,
    label: words(`workStatus.${value}`),
  }));
  const timelinessOptions = TIMELINESS.map((value) => ({
    value,
    label: words(`timeliness.${value}`),
  }));
  const { date, month } = useDates();
  const monthOf = (value: string) => month(`${value}-01`);
  const { sortera, atgard, effektmal, aktor, aktorsnamn, aktorstyp, rapportering } = search;
  const { fran, publicerade, rapporterade, slutar, slutarfran, slutartill } = search;
  const kept = { sortera, fran, publicerade, rapporterade, slutar, slutarfran, slutartill };
  const aspectLabel = (kind: AspectKind) => (code: string) =>
    labelOf(aspectOptions(aspects, kind), code);
  const { huvudomrade, huvudavsnitt, malomrade, sager, plats } = search;
  const { perspektiv, agenda, specialisering } = search;
  const effectOptions = INITIATIVE_EFFECTS.map((value) => ({
    value,
    label: t(`filters.effects.${value}`),
  }));
  const endOptions = INITIATIVE_ENDS.map((value) => ({ value, label: t(`filters.ends.${value}`) }));
  const { effekt, slut, publicering } = search;
  const { account } = useSession();
  const publicationOptions = PUBLICATION_STATES.map((value) => ({
    value,
    label: words(`publicationState.${value}`),
  }));
  const labels = useFilterLabels(t('list.filter'), t('list.show'));
  return (
    <FilterBar
      action={paths.initiatives()}
      labels={labels}
      hidden={given({ ...kept, huvudomrade, huvudavsnitt, malomrade, sager, plats })}
      result={result}
      clearHref={paths.initiatives({ sortera })}
      active={activeFilters(paths.initiatives, search, {
        q: (text) => t('filters.qChip', { text }),
        omrade: (code) => labelOf(areaOptions, code),
        avsnitt: (code) => t('filters.sectionChip', { code }),
        atgard: (code) => t('filters.actionChip', { code: code.toUpperCase() }),
        huvudomrade: (code) => t('filters.primaryChip', { place: labelOf(areaOptions, code) }),
        huvudavsnitt: (code) => t('filters.primaryChip', { place: code }),
        effektmal: (code) => labelOf(effectGoals, code),
        malomrade: (code) => map('toArea', { area: labelOf(areaOptions, code) }),
        sager: (value) => map(value === 'true' ? 'stating' : 'silent'),
        kommun: nameOf,
        plats: (value) => map(value === 'true' ? 'somewhere' : 'nowhere'),
        aktor: (id) => actors.find((actor) => actor.id === id)?.name ?? id,
        aktorstyp: (type) => labelOf(typeOptions, type),
        status: (status) => labelOf(statusOptions, status),
        rapportering: (value) => labelOf(timelinessOptions, value),
        fran: (code) => t('filters.fromChip', { name: nameOf(code) }),
        publicerade: (value) => t('filters.publishedChip', { month: monthOf(value) }),
        rapporterade: (value) => t('filters.reportedChip', { month: monthOf(value) }),
        slutar: (value) => t('filters.endsChip', { month: monthOf(value) }),
        slutarfran: (day) => t('filters.endsFromChip', { day: date(day) }),
        slutartill: (day) => t('filters.endsToChip', { day: date(day) }),
        perspektiv: aspectLabel('perspective'),
        agenda: aspectLabel('agenda_goal'),
        specialisering: aspectLabel('specialisation'),
        effekt: (value) => labelOf(effectOptions, value),
        slut: (value) => labelOf(endOptions, value),
        publicering: (value) => labelOf(publicationOptions, value),
      })}
    >
      <FilterInput name="q" label={t('filters.q')} defaultValue={search.q} />
      <WorkSelect name="omrade" options={areaOptions} search={search} />
      <WorkSelect name="kommun" options={nameOptions(region.municipalities)} search={search} />
      <FilterSelect
        name="status"
        label={t('filters.workStatus')}
        placeholder={t('filters.allStatuses')}
        options={statusOptions}
        defaultValue={search.status}
      />
      <Disclosure
        summary={common('moreFilters')}
        className={styles.more}
        isOpen={Boolean(
          atgard ??
          effektmal ??
          aktor ??
          aktorsnamn ??
          aktorstyp ??
          rapportering ??
          perspektiv ??
          agenda ??
          specialisering ??
          effekt ??
          slut ??
          publicering,
        )}
      >
        <div className={styles.fields}>
          <WorkSelect name="effektmal" options={effectGoals} search={search} />
          <FilterInput
            name="atgard"
            type="text"
            label={t('filters.action')}
            defaultValue={atgard?.toUpperCase()}
          />
          <ActorNameField name={actors[0]?.name ?? aktorsnamn} />
          <WorkSelect name="aktorstyp" options={typeOptions} search={search} />
          <FilterSelect
            name="rapportering"
            label={t('filters.timeliness')}
            placeholder={t('filters.allTimeliness')}
            options={timelinessOptions}
            defaultValue={rapportering}
          />
          <AspectSelects aspects={aspects} search={search} />
          <FilterSelect
            name="effekt"
            label={t('filters.effect')}
            placeholder={t('filters.allEffects')}
            options={effectOptions}
            defaultValue={effekt}
          />
          <FilterSelect
            name="slut"
            label={t('filters.end')}
            placeholder={t('filters.allEnds')}
            options={endOptions}
            defaultValue={slut}
          />
          {account ? (
            <FilterSelect
              name="publicering"
              label={t('filters.publication')}
              placeholder={words('publicationState.published')}
              options={publicationOptions.filter(({ value }) => value !== 'published')}
              defaultValue={publicering}
            />
          ) : null}
        </div>
      </Disclosure>
    </FilterBar>
  );
}
