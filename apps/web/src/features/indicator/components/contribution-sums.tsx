import type { ContributionSum } from '@samhandling/contract';
import { Stat } from '@samhandling/ui';
import { CONFIDENCES } from '@samhandling/domain';
import { useFormatter, useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './indicator-contributions.module.css';

/** What could be added up, each sum by itself. */
export function ContributionSums({ sums }: { sums: readonly ContributionSum[] }) {
  return (
    <div className={styles.sums}>
      {sums.map((sum, index) => (
        <Sum key={index} sum={sum} />
      ))}
    </div>
  );
}

function Sum({ sum }: { sum: ContributionSum }) {
  const t = useTranslations('contribution');
  const words = useTranslations('vocabulary');
  const format = useFormatter();
  const { unit: unitWord, number } = useValueFormat();
  const points = useTranslations('indicator')('percentagePoints');
  const nameOf = useBreakdownName();
  const { kind, total, direction, unit, year, initiatives, sex, birth, byConfidence } = sum;
  const signed = format.number(direction === 'decrease' ? -Number(total) : Number(total), {
    signDisplay: direction === 'maintain' ? 'auto' : 'exceptZero',
    maximumFractionDigits: 4,
  });
  const sentence = t(`sums.${kind}`, { year: String(year ?? ''), count: initiatives });
  const parts = CONFIDENCES.filter((confidence) => Number(byConfidence[confidence]) > 0);
  return (
    <div>
      <Stat
        size="medium"
        value={
          <>
            {signed}{' '}
            <span className={styles.unit}>{unit === 'percent' ? points : unitWord(unit)}</span>
          </>
        }
      >
        {sex === null && birth === null
          ? sentence
          : t('sums.forGroup', { group: nameOf({ sex, birth }), sum: sentence })}
      </Stat>
      {parts.length > 0 ? (
        <p className={styles.note}>
          {format.list(
            parts.map((confidence) =>
              byConfidence[confidence] === total
                ? words(`confidence.${confidence}`)
                : t('sums.confidence', {
                    value: number(byConfidence[confidence]),
                    confidence: words(`confidence.${confidence}`).toLocaleLowerCase(),
                  }),
            ),
          )}
        </p>
      ) : null}
    </div>
  );
}
