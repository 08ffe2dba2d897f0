import type { Indicator } from '@samhandling/contract';
import { Heading } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './indicator-measures.module.css';
import { MeasureFigure, type OtherState } from './measure-figure.tsx';
import { MunicipalityMap } from './municipality-map.tsx';
import { TargetList } from './target-list.tsx';

export type IndicatorMeasuresProps = {
  readonly indicator: Indicator;
  /** The same indicator as it is known today, where this is an earlier state. */
  readonly today?: Indicator;
};

/** Every measure of an indicator: sentence, picture, targets. */
export function IndicatorMeasures({ indicator, today }: IndicatorMeasuresProps) {
  const t = useTranslations('indicator');
  const { date } = useDates();
  const { region } = useRegion();
  const { measures, baselineNote, knownOn } = indicator;
  const otherOf = (code: string): OtherState | undefined => {
    const measure = today?.measures.find((one) => one.code === code);
    return (
      measure && {
        measure,
        label: t('known.beside'),
        ownLabel: t('known.then', { place: region.name, date: date(knownOn ?? '') }),
      }
    );
  };
  return (
    <Charts>
      {measures.map((measure) => (
        <div key={measure.code} className={styles.measure}>
          {measures.length > 1 ? (
            <Heading level={3} size={18}>
              <Written>{measure.name}</Written>
            </Heading>
          ) : null}
          <div className={styles.beside}>
            <div className={styles.figure}>
              <MeasureFigure measure={measure} other={otherOf(measure.code)} />
            </div>
            <TargetList
              measure={measure}
              nameOf={(code) => measures.find((one) => one.code === code)?.name ?? code}
            />
          </div>
          <MunicipalityMap measure={measure} effectGoal={indicator.effectGoal} />
          {measure.definition ? (
            <p className={styles.note}>
              {t.rich('definition', {
                text: measure.definition,
                written: (words: ReactNode) => <Written>{words}</Written>,
              })}
            </p>
          ) : null}
        </div>
      ))}
      {baselineNote ? (
        <p className={styles.note}>{t('baselineNote', { text: baselineNote })}</p>
      ) : null}
    </Charts>
  );
}
