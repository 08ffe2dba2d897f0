import type { Indicator } from '@samhandling/contract';
import { Heading } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import styles from './indicator-measures.module.css';
import { MeasureFigure } from './measure-figure.tsx';
import { TargetList } from './target-list.tsx';

/** Every measure of an indicator: sentence, picture, targets. */
export function IndicatorMeasures({ indicator }: { indicator: Indicator }) {
  const t = useTranslations('indicator');
  const { measures, baselineNote } = indicator;
  return (
    <>
      {measures.map((measure) => (
        <div key={measure.code} className={styles.measure}>
          {measures.length > 1 ? (
            <Heading level={3} size={18}>
              {measure.name}
            </Heading>
          ) : null}
          <MeasureFigure measure={measure} />
          {measure.definition ? (
            <p className={styles.note}>{t('definition', { text: measure.definition })}</p>
          ) : null}
          <TargetList measure={measure} />
        </div>
      ))}
      {baselineNote ? (
        <p className={styles.note}>{t('baselineNote', { text: baselineNote })}</p>
      ) : null}
    </>
  );
}
