import type { StatedContribution } from '@samhandling/contract';
import { ArrowLink, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../values/dates.ts';
import { useBreakdownName, useValueFormat } from '../values/value-format.ts';
import { Written } from '../messages/written.tsx';
import styles from './contribution-values.module.css';

type Direction = StatedContribution['direction'];

/** A stated size in words: "Ökar med 0,2 procentenheter", for a group of people where it is for one. */
export function useEffectText() {
  const t = useTranslations('contribution');
  const { change, value: asValue } = useValueFormat();
  const nameOf = useBreakdownName();
  return (
    direction: Direction,
    { value, sex, birth }: { value: string } & Parameters<typeof nameOf>[0],
    unit: string | null,
  ): string => {
    const effect = t(`effect.${direction ?? 'none'}`, {
      value: direction === 'maintain' ? asValue(value, unit) : change(value, unit),
    });
    return sex === null && birth === null
      ? effect
      : t('withGroup', { group: nameOf({ sex, birth }), effect });
  };
}

/** What is expected beside what was seen, each with its confidence. */
export function ContributionValues({ contribution }: { contribution: StatedContribution }) {
  return (
    <div className={styles.values}>
      <Expected contribution={contribution} />
      <Observed contribution={contribution} />
    </div>
  );
}

function Expected({ contribution }: { contribution: StatedContribution }) {
  const t = useTranslations('contribution');
  const words = useTranslations('vocabulary');
  const effectText = useEffectText();
  const { direction, expected, unit, confidence, byYear } = contribution;
  return (
    <div className={styles.side}>
      <StateMark kind="basis" value="expected" label={t('kind.expected')} />
      {expected.length > 0 ? (
        expected.map((one) => (
          <p key={`${one.sex}-${one.birth}`} className={styles.value}>
            {effectText(direction, one, unit)}
          </p>
        ))
      ) : (
        <p className={styles.value}>{t(`only.${direction ?? 'none'}`)}</p>
      )}
      <p className={styles.note}>
        {byYear === null ? null : <span>{t('byYear', { year: String(byYear) })}</span>}
        {confidence ? <span>{words(`confidence.${confidence}`)}</span> : null}
        {expected.length === 0 ? <span>{t('expectedNone')}</span> : null}
      </p>
    </div>
  );
}

function Observed({ contribution }: { contribution: StatedContribution }) {
  const t = useTranslations('contribution');
  const words = useTranslations('vocabulary');
  const common = useTranslations('common');
  const effectText = useEffectText();
  const { date } = useDates();
  const { direction, observed } = contribution;
  if (observed.length === 0) {
    return (
      <div className={styles.side}>
        <StateMark kind="basis" value="none" label={t('observedNone')} />
      </div>
    );
  }
  return (
    <div className={styles.side}>
      <StateMark kind="basis" value="observed" label={t('kind.observed')} />
      {observed.map((one) => (
        <div key={`${one.reportId}-${one.sex}-${one.birth}`}>
          {one.value === null ? null : (
            <p className={styles.value}>
              {effectText(direction, { ...one, value: one.value }, one.unit)}
            </p>
          )}
          {one.note ? (
            <p>
              <Written>{one.note}</Written>
            </p>
          ) : null}
          <p className={styles.note}>
            <span>{t('observedOn', { date: date(one.observedOn) })}</span>
            {one.confidence ? <span>{words(`confidence.${one.confidence}`)}</span> : null}
          </p>
          {one.evidenceUrl ? (
            <ArrowLink href={one.evidenceUrl} isExternal externalLabel={common('externalSite')}>
              {t('evidence')}
            </ArrowLink>
          ) : null}
        </div>
      ))}
    </div>
  );
}
