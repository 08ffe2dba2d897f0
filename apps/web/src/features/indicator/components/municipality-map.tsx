import { HexMap, type HexCell } from '@samhandling/charts';
import type { Indicator, Measure } from '@samhandling/contract';
import { Disclosure } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { municipalityValues, type MunicipalityValue } from './municipality-model.ts';

type MunicipalityMapProps = {
  readonly measure: Measure;
  readonly effectGoal: Indicator['effectGoal'];
};

/** The latest value of each municipality; folded beside it, how far it is from the target or the county. */
export function MunicipalityMap({ measure, effectGoal }: MunicipalityMapProps) {
  const t = useTranslations('indicator.map');
  const { region } = useRegion();
  const { value, unit, changeUnit } = useValueFormat();
  const format = useFormatter();
  const values = municipalityValues(measure, region);
  if (values.length === 0) return null;
  const { yardstick } = measure.standing;
  const isShare = measure.unit === 'percent';
  const cellOf = ({ municipality: { code, name, hex } }: MunicipalityValue): HexCell => ({
    code,
    name,
    ...hex,
    value: null,
    href: paths.initiatives({ effektmal: effectGoal.code, kommun: code }),
  });
  const common = {
    summary: summaryOf(values, (latest) => value(latest, measure.unit), t),
    source: t('links'),
  };
  return (
    <Disclosure summary={t('show')}>
      <HexMap
        {...common}
        caption={t('caption', { name: measure.name, unit: unit(measure.unit) })}
        scale={isShare ? 'range' : 'count'}
        keyLabels={{ low: t('lower'), high: t('higher') }}
        tableLabels={{ place: t('place'), value: unit(measure.unit) }}
        csvName={`${measure.code}-kommuner.csv`}
        cells={values.map((one) => ({
          ...cellOf(one),
          value: one.latest && Number(one.latest.value),
        }))}
      />
      {yardstick ? (
        <Disclosure summary={t(yardstick.isTarget ? 'showToTarget' : 'showToCounty')}>
          <HexMap
            {...common}
            caption={
              yardstick.isTarget
                ? t('toTarget', { value: value(yardstick.value, measure.unit) })
                : t('toCounty', {
                    place: region.name,
                    value: value(yardstick.value, measure.unit),
                  })
            }
            scale="gap"
            keyLabels={{ low: t('below'), high: t('above') }}
            tableLabels={{ place: t('place'), value: changeUnit(measure.unit) }}
            csvName={`${measure.code}-avstand.csv`}
            cells={values.map((one) => {
              const distance = one.distance === null ? null : Number(one.distance);
              return {
                ...cellOf(one),
                value: distance,
                label:
                  distance === null
                    ? undefined
                    : format.number(distance, {
                        signDisplay: 'exceptZero',
                        maximumFractionDigits: 1,
                      }),
              };
            })}
          />
        </Disclosure>
      ) : null}
    </Disclosure>
  );
}

function summaryOf(
  values: readonly MunicipalityValue[],
  write: (value: number) => string,
  t: ReturnType<typeof useTranslations<'indicator.map'>>,
): string {
  const ranked = values
    .flatMap(({ municipality, latest }) =>
      latest
        ? [{ name: municipality.name, period: latest.period, value: Number(latest.value) }]
        : [],
    )
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  return highest && lowest
    ? t('summary', {
        highest: highest.name,
        highestValue: write(highest.value),
        lowest: lowest.name,
        lowestValue: write(lowest.value),
        highestPeriod: highest.period,
        lowestPeriod: lowest.period,
      })
    : '';
}
