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
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useSession } from '../../../lib/session/session.ts';
import type { InitiativesSearch } from '../api/initiatives-query.ts';
import styles from './initiative-filters.module.css';

type Option = { readonly value: string; readonly label: string };

type InitiativeFiltersProps = {
  readonly search: InitiativesSearch;
  readonly effectGoals: readonly Option[];
  /** The chosen one, if any. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly aspects: readonly AspectRef[];
  readonly result: ReactNode;
};

const labelOf = (options: readonly Option[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

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
  const areaOptions = areas.map(({ code, title }) => ({ value: code, label: title }));
  const typeWord = (type: string) =>
    labelOf(
      ACTOR_TYPES.map((value) => ({ value, label: words(`actorType.${value}`) })),
      type,
    );
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
  const aspectOptions = (kind: AspectKind) =>
    aspects
      .filter((aspect) => aspect.kind === kind)
      .map(({ code, shortTitle }) => ({
        value: code,
        label: kind === 'agenda_goal' ? `${code} ${shortTitle}` : shortTitle,
      }));
  const perspectives = aspectOptions('perspective');
  const agendaGoals = aspectOptions('agenda_goal');
  const specialisations = aspectOptions('specialisation');
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
        aktorstyp: typeWord,
        status: (status) => labelOf(statusOptions, status),
        rapportering: (value) => labelOf(timelinessOptions, value),
        fran: (code) => t('filters.fromChip', { name: nameOf(code) }),
        publicerade: (value) => t('filters.publishedChip', { month: monthOf(value) }),
        rapporterade: (value) => t('filters.reportedChip', { month: monthOf(value) }),
        slutar: (value) => t('filters.endsChip', { month: monthOf(value) }),
        slutarfran: (day) => t('filters.endsFromChip', { day: date(day) }),
        slutartill: (day) => t('filters.endsToChip', { day: date(day) }),
        perspektiv: (code) => labelOf(perspectives, code),
        agenda: (number) => labelOf(agendaGoals, number),
        specialisering: (code) => labelOf(specialisations, code),
        effekt: (value) => labelOf(effectOptions, value),
        slut: (value) => labelOf(endOptions, value),
        publicering: (value) => labelOf(publicationOptions, value),
      })}
    >
      <FilterInput name="q" label={t('filters.q')} defaultValue={search.q} />
      <FilterSelect
        name="omrade"
        label={t('filters.area')}
        placeholder={t('filters.allAreas')}
        options={areaOptions}
        defaultValue={search.omrade}
      />
      <FilterSelect
        name="kommun"
        label={t('filters.municipality')}
        placeholder={t('filters.allMunicipalities')}
        options={region.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={search.kommun}
      />
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
          <FilterSelect
            name="effektmal"
            label={t('filters.effectGoal')}
            placeholder={t('filters.allGoals')}
            options={effectGoals}
            defaultValue={effektmal}
          />
          <FilterInput
            name="atgard"
            type="text"
            label={t('filters.action')}
            defaultValue={atgard?.toUpperCase()}
          />
          <ActorNameField name={actors[0]?.name ?? aktorsnamn} />
          <FilterSelect
            name="aktorstyp"
            label={t('filters.actorType')}
            placeholder={t('filters.allTypes')}
            options={ACTOR_TYPES.map((value) => ({ value, label: typeWord(value) }))}
            defaultValue={aktorstyp}
          />
          <FilterSelect
            name="rapportering"
            label={t('filters.timeliness')}
            placeholder={t('filters.allTimeliness')}
            options={timelinessOptions}
            defaultValue={rapportering}
          />
          <FilterSelect
            name="perspektiv"
            label={t('filters.perspective')}
            placeholder={t('filters.allPerspectives')}
            options={perspectives}
            defaultValue={perspektiv}
          />
          <FilterSelect
            name="agenda"
            label={t('filters.agendaGoal')}
            placeholder={t('filters.allAgendaGoals')}
            options={agendaGoals}
            defaultValue={agenda}
          />
          <FilterSelect
            name="specialisering"
            label={t('filters.specialisation')}
            placeholder={t('filters.allSpecialisations')}
            options={specialisations}
            defaultValue={specialisering}
          />
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
