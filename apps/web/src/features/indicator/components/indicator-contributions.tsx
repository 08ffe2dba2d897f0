import type { Indicator } from '@samhandling/contract';
import { Disclosure, Heading } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import styles from './indicator-contributions.module.css';
import { MeasureTargetGap } from './measure-target-gap.tsx';
import { targetGapGroups } from './target-gap-groups.ts';

type IndicatorContributionsProps = { readonly indicator: Indicator };

/** What initiatives state, beside the gap; never part of the curve. */
export function IndicatorContributions({ indicator }: IndicatorContributionsProps) {
  const t = useTranslations('contribution');
  const none = useTranslations('indicator')('noContributions');
  const { contributionCount, sums, measures } = indicator;
  const isDrawn = measures.some((measure) => targetGapGroups(measure, sums).length > 0);
  if (contributionCount === 0) return <p className={styles.none}>{none}</p>;
  return (
    <Charts>
      <div className={styles.contributions}>
        <div>
          <Heading level={3} size={18}>
            {t('title')}
          </Heading>
          <p className={styles.note}>{t('note')}</p>
        </div>
        {sums.length > 0 ? null : <p>{t('sums.none')}</p>}
        {isDrawn ? (
          <Disclosure summary={t('sums.show')}>
            <div className={styles.gaps}>
              {measures.map((measure) => (
                <MeasureTargetGap key={measure.code} measure={measure} sums={sums} />
              ))}
            </div>
          </Disclosure>
        ) : null}
        <NotSummed indicator={indicator} />
      </div>
    </Charts>
  );
}

/** How many are in no sum, and why. */
function NotSummed({ indicator: { notSummed } }: IndicatorContributionsProps) {
  const t = useTranslations('contribution');
  if (notSummed.length === 0) return null;
  const count = notSummed.reduce((sum, { contributions }) => sum + contributions, 0);
  return (
    <Disclosure summary={t('notSummed.title', { count })}>
      <p>{t('sums.text')}</p>
      <ul className={styles.notSummed}>
        {notSummed.map(({ kind, reason, contributions }) => (
          <li key={`${kind}-${reason}`}>
            {t('notSummed.row', {
              count: contributions,
              kind: t(`kind.${kind}`),
              reason: t(`notSummed.${reason}`),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
