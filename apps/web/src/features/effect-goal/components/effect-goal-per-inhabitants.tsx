import { HexMap } from '@samhandling/charts';
import type { EffectGoal } from '@samhandling/contract';
import { Disclosure } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { usePeriodText } from '../../../lib/values/period-text.ts';

/** Initiatives per 10 000 inhabitants; nothing where no municipality has both. */
export function EffectGoalPerInhabitants({ effectGoal }: { effectGoal: EffectGoal }) {
  const t = useTranslations('effect-goal.work');
  const format = useFormatter();
  const when = usePeriodText();
  const { region } = useRegion();
  const {
    code,
    work: { municipalities },
  } = effectGoal;
  const rates = new Map(
    municipalities.map(({ code: place, perInhabitants: rate }) => [
      place,
      rate === null ? null : Number(rate),
    ]),
  );
  const most = Math.max(...[...rates.values()].map((rate) => rate ?? 0));
  if (most === 0) return null;
  const namesOf = (rate: number | null) =>
    municipalities.filter((one) => rates.get(one.code) === rate).map(({ name }) => name);
  const known = municipalities.flatMap(({ inhabitants }) => inhabitants ?? []);
  const listOf = (items: readonly string[]) => format.list([...new Set(items)]);
  const unknown = namesOf(null);
  const byCode = new Map(municipalities.map((one) => [one.code, one]));
  return (
    <Disclosure summary={t('perInhabitants.show')}>
      <HexMap
        caption={t('perInhabitants.caption')}
        summary={[
          t('perInhabitants.most', {
            names: format.list(namesOf(most)),
            value: format.number(most, 'decimal'),
          }),
          ...(unknown.length > 0
            ? [t('perInhabitants.unknown', { names: format.list(unknown) })]
            : []),
        ].join(' ')}
        source={t('perInhabitants.source', {
          sources: listOf(known.map(({ source }) => source)),
          periods: listOf(known.map(({ period }) => when(period)).sort()),
        })}
        tableLabels={{ place: t('place'), value: t('perInhabitants.value') }}
        basis={[
          {
            key: 'initiatives',
            label: t('value'),
            valueOf: (place) => byCode.get(place)?.initiatives ?? null,
          },
          {
            key: 'inhabitants',
            label: t('perInhabitants.inhabitants'),
            valueOf: (place) => {
              const inhabitants = byCode.get(place)?.inhabitants;
              return inhabitants ? Number(inhabitants.value) : null;
            },
          },
        ]}
        csvName={`${code}-kommuner-per-invanare.csv`}
        cells={region.municipalities.map(({ code: place, name, hex }) => ({
          code: place,
          name,
          column: hex.column,
          row: hex.row,
          value: rates.get(place) ?? null,
          href: paths.initiatives({ effektmal: code, kommun: place }),
        }))}
      />
    </Disclosure>
  );
}
