import type { Indicator } from '@samhandling/contract';
import { Disclosure, Heading, Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ContributionValues } from '../../../lib/contributions/contribution-values.tsx';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';
import styles from './indicator-contributions.module.css';
import { MeasureTargetGap } from './measure-target-gap.tsx';

/** So many stand open; the rest are folded. */
const SHOWN = 12;

type IndicatorContributionsProps = {
  readonly indicator: Indicator;
  /** Every contribution open, where the page is about the indicator alone. */
  readonly isWhole?: boolean;
};

/** What initiatives state, beside the gap; never part of the curve. */
export function IndicatorContributions({ indicator, isWhole }: IndicatorContributionsProps) {
  const t = useTranslations('contribution');
  const none = useTranslations('indicator')('noContributions');
  const { contributions, sums, measures } = indicator;
  if (contributions.length === 0) {
    return <p className={styles.none}>{none}</p>;
  }
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
        {measures.map((measure) => (
          <MeasureTargetGap key={measure.code} measure={measure} sums={sums} />
        ))}
        <NotSummed indicator={indicator} />
        {isWhole ? (
          <>
            <ContributionList contributions={contributions.slice(0, SHOWN)} />
            {contributions.length > SHOWN ? (
              <Disclosure summary={t('more', { count: contributions.length - SHOWN })}>
                <ContributionList contributions={contributions.slice(SHOWN)} />
              </Disclosure>
            ) : null}
          </>
        ) : (
          <Disclosure summary={t('list', { count: contributions.length })}>
            <ContributionList contributions={contributions} />
          </Disclosure>
        )}
      </div>
    </Charts>
  );
}

function NotSummed({ indicator: { notSummed, contributions } }: { indicator: Indicator }) {
  const t = useTranslations('contribution');
  if (notSummed.length === 0) return null;
  return (
    <Disclosure summary={t('notSummed.title', { count: notSummed.length })}>
      <p>{t('sums.text')}</p>
      <ul className={styles.notSummed}>
        {notSummed.map(({ contributionId, kind, reason }, index) => {
          const about = contributions.find(({ id }) => id === contributionId);
          const key = `notSummed.${reason}` as 'notSummed.unknown';
          return (
            <li key={index}>
              {t('notSummed.row', {
                title: about?.initiative.title ?? '',
                kind: t(`notSummed.kind.${kind}`),
                reason: t.has(key) ? t(key) : t('notSummed.unknown'),
              })}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

export function ContributionList({ contributions }: Pick<Indicator, 'contributions'>) {
  const t = useTranslations('contribution');
  return (
    <RowList label={t('listTitle')}>
      {contributions.map((contribution) => {
        const { id, initiative, actor, mechanism } = contribution;
        return (
          <Row
            key={id}
            title={initiative.title}
            href={paths.initiative(initiative.id)}
            kicker={actor.name}
          >
            <div className={styles.row}>
              {mechanism ? <p className={styles.mechanism}>{mechanism}</p> : null}
              <ContributionValues contribution={contribution} />
            </div>
          </Row>
        );
      })}
    </RowList>
  );
}
