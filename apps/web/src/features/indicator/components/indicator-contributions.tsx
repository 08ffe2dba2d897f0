import { GapBar } from '@samhandling/charts';
import type { Indicator, Measure } from '@samhandling/contract';
import { Disclosure, Heading, Row, RowList } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  ContributionValues,
  useEffectText,
} from '../../../lib/contributions/contribution-values.tsx';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { ContributionSums } from './contribution-sums.tsx';
import styles from './indicator-contributions.module.css';
import { baselineOf, latestOf, targetsOfAll, totalsOf } from './outcomes.ts';

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
  const list = <ContributionList contributions={contributions} />;
  return (
    <Charts>
      <div className={styles.contributions}>
        <div>
          <Heading level={3} size={18}>
            {t('title')}
          </Heading>
          <p className={styles.note}>{t('note')}</p>
        </div>
        {sums.length > 0 ? <ContributionSums sums={sums} /> : <p>{t('sums.none')}</p>}
        {measures.map((measure) => (
          <Gap key={measure.code} measure={measure} indicator={indicator} />
        ))}
        <NotSummed indicator={indicator} />
        {isWhole ? (
          list
        ) : (
          <Disclosure summary={t('list', { count: contributions.length })}>{list}</Disclosure>
        )}
      </div>
    </Charts>
  );
}

/** From here to the target on one scale, with each stated size for all people below it. */
function Gap({ measure, indicator }: { measure: Measure; indicator: Indicator }): ReactNode {
  const t = useTranslations('indicator');
  const beside = useTranslations('contribution')('beside');
  const effectText = useEffectText();
  const { region } = useRegion();
  const { unit, change } = useValueFormat();
  const { county } = totalsOf(measure, region);
  const target = targetsOfAll(measure, county).at(-1);
  const [baseline, latest] = [baselineOf(county), latestOf(county)];
  const stated = indicator.contributions
    .filter(({ measureCode }) => (measureCode ?? measure.code) === measure.code)
    .flatMap(({ id, initiative, direction, expected, observed, unit: statedUnit }) =>
      [
        ...expected.map((one) => ({ ...one, kind: 'expected' as const, unit: statedUnit })),
        ...observed.map((one) => ({ ...one, kind: 'observed' as const })),
      ].map((one, index) => ({ ...one, key: `${id}-${index}`, initiative, direction })),
    )
    .filter(
      ({ value, sex, birth, unit: own }) =>
        value !== null && sex === null && birth === null && own === measure.unit,
    );
  if (!target || !baseline || !latest || stated.length === 0) return null;
  const gap = Math.abs(target.value - latest.value);
  const count = new Set(stated.map(({ initiative }) => initiative.id)).size;
  return (
    <GapBar
      caption={t('gapCaption', { unit: unit(measure.unit) })}
      summary={
        gap === 0
          ? t('gapReached')
          : t('gapSummary', { gap: change(Number(gap.toFixed(4)), measure.unit), count })
      }
      unit={unit(measure.unit)}
      csvName={`${measure.code}-bidrag.csv`}
      baseline={{ label: t('baseline', { period: baseline.period }), value: baseline.value }}
      latest={
        latest.at > baseline.at
          ? { label: t('latest', { period: latest.period }), value: latest.value }
          : undefined
      }
      target={{
        label: target.year
          ? t('targetLabel', { year: String(target.year) })
          : t('targetLabelNoYear'),
        value: target.value,
      }}
      contributionsLabel={beside}
      contributions={stated.map(
        ({ key, kind, value, initiative, direction, unit: own, ...of }) => ({
          key,
          kind,
          label: initiative.title,
          href: paths.initiative(initiative.id),
          value: Number(value),
          note: effectText(direction, { ...of, value: value ?? '0' }, own),
        }),
      )}
      tableLabels={{
        what: t('gapTable.what'),
        value: t('gapTable.value'),
        note: t('gapTable.note'),
      }}
    />
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
