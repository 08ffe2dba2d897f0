import type { EffectMap } from '@samhandling/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EffectsThenAndNow } from '../../../features/effect-goal/components/effects-then.ts';
import {
  effectMapThenQuery,
  type EffectMapSearch,
} from '../../../features/effect-map/api/effect-map-query.ts';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';

type EffectMapThenProps = {
  readonly map: EffectMap;
  readonly search: EffectMapSearch;
  /** What is chosen in the map, in words. */
  readonly selection: string | undefined;
};

/** Which day to compare with, and which effect goals have changed since, in what is chosen. */
export function EffectMapThen({ map, search, selection }: EffectMapThenProps) {
  return (
    <ComparedDays
      isCompact
      today={map.asOf}
      search={search}
      day={search.jamfor}
      path={paths.effectMap}
      selection={selection}
    >
      {() => <Compared now={map} search={search} />}
    </ComparedDays>
  );
}

type ComparedProps = { readonly now: EffectMap; readonly search: EffectMapSearch };

function Compared({ now, search }: ComparedProps) {
  const t = useTranslations('effects-then.map');
  const { date } = useDates();
  const { data: then } = useSuspenseQuery(effectMapThenQuery(search));
  const was = t('sentence', {
    when: whenOf(then.asOf, now.asOf),
    date: date(then.asOf),
    stating: then.stating,
    initiatives: then.initiatives,
    observed: then.observed,
  });
  const is = t('sentenceNow', {
    stating: now.stating,
    initiatives: now.initiatives,
    observed: now.observed,
  });
  return <EffectsThenAndNow then={then} now={now} sentence={`${was} ${is}`} />;
}
