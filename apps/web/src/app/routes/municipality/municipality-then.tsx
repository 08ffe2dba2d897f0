import type { CoverageMap, Municipality, MunicipalityList } from '@samhandling/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import { ThenAndNow } from '../../../features/coverage/components/coverage-parts.ts';
import { municipalitiesQuery } from '../../../features/municipality/api/municipalities-query.ts';
import { municipalityQuery } from '../../../features/municipality/api/municipality-query.ts';
import {
  MunicipalFigures,
  PlacesThenAndNow,
} from '../../../features/municipality/components/municipality-then.ts';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';

type MunicipalityThenProps = {
  readonly municipality: Municipality;
  /** Of the work that is on site there. */
  readonly coverage: CoverageMap;
  readonly day: string | undefined;
  readonly className: string | undefined;
};

/** Which day to compare with, and what has changed in the municipality since. */
export function MunicipalityThen({
  municipality,
  coverage,
  day,
  className,
}: MunicipalityThenProps) {
  return (
    <ComparedDays
      isCompact
      today={municipality.asOf}
      day={day}
      path={(search) => paths.municipality(municipality.slug, search)}
      className={className}
    >
      {(since) => <Compared municipality={municipality} coverage={coverage} day={since} />}
    </ComparedDays>
  );
}

type ComparedProps = Omit<MunicipalityThenProps, 'day' | 'className'> & { readonly day: string };

function Compared({ municipality: now, coverage, day }: ComparedProps) {
  const t = useTranslations('municipality-then');
  const { date } = useDates();
  const { data: then } = useSuspenseQuery(municipalityQuery(now.slug, day));
  const { data: coverageThen } = useSuspenseQuery(
    coverageThenQuery({ kommun: now.code }, day, coverage.depth),
  );
  return (
    <ThenAndNow
      then={coverageThen}
      now={coverage}
      sentence={t('sentence', {
        when: whenOf(then.asOf, now.asOf),
        date: date(then.asOf),
        name: now.name,
        onSite: then.places.on_site,
        actions: then.actions,
        change: then.places.on_site === now.places.on_site ? 'same' : 'other',
        now: now.places.on_site,
      })}
      note={t('today')}
      figures={<MunicipalFigures then={then} now={now} />}
    />
  );
}

type MunicipalitiesThenProps = {
  readonly list: MunicipalityList;
  readonly search: Readonly<Record<string, unknown>>;
  readonly day: string | undefined;
};

/** Which day to compare with, and which municipalities have changed since. */
export function MunicipalitiesThen({ list, search, day }: MunicipalitiesThenProps) {
  return (
    <ComparedDays isCompact today={list.asOf} search={search} day={day} path={paths.municipalities}>
      {(since) => <ComparedList now={list} day={since} />}
    </ComparedDays>
  );
}

function ComparedList({ now, day }: { readonly now: MunicipalityList; readonly day: string }) {
  const { data: then } = useSuspenseQuery(municipalitiesQuery(day));
  return <PlacesThenAndNow then={then} now={now} />;
}
