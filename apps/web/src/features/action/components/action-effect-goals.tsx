import { CountBars, type CountBarRow } from '@samhandling/charts';
import type { Action, WorkOverTime } from '@samhandling/contract';
import { Disclosure, Fold, Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useWrittenLanguage, Written } from '../../../lib/messages/written.tsx';
import styles from './action-effect-goals.module.css';

/** So many effect goals stand open. */
const OPEN = 8;

type ActionEffectGoalsProps = {
  readonly action: Pick<Action, 'effectGoals' | 'candidateEffectGoals' | 'facts'>;
  readonly withoutEffect: WorkOverTime['withoutEffect'];
};

/** How many say they contribute to which effect goal, and have seen it; the other goals of the area. */
export function ActionEffectGoals({ action, withoutEffect }: ActionEffectGoalsProps) {
  const t = useTranslations('action');
  const language = useWrittenLanguage();
  const { effectGoals, candidateEffectGoals, facts } = action;
  const bars = effectGoals.map(({ code, title, initiatives, observed }): CountBarRow => ({
    key: code,
    label: `${code.toUpperCase()} ${title}`,
    href: paths.effectGoal(code),
    count: initiatives,
    part: observed,
  }));
  const barsOf = (some: readonly CountBarRow[]) => (
    <CountBars
      labelsLang={language}
      label={t('goals.title')}
      bars={some}
      most={bars[0]?.count}
      none=""
      textOf={({ count, part }) => t('goals.bar', { count, observed: part })}
    />
  );
  return (
    <div className={styles.goals}>
      {bars.length === 0 ? (
        <p>{t('goals.none')}</p>
      ) : (
        <>
          <p className={styles.note}>
            {t('goals.key')} {t('goals.silent', { count: withoutEffect, total: facts.initiatives })}
          </p>
          {barsOf(bars.slice(0, OPEN))}
          {bars.length > OPEN ? (
            <Fold
              label={t('goals.more', { count: bars.length - OPEN })}
              openLabel={t('goals.fewer')}
            >
              {barsOf(bars.slice(OPEN))}
            </Fold>
          ) : null}
        </>
      )}
      {candidateEffectGoals.length > 0 ? (
        <Disclosure summary={t('goals.candidates')}>
          <p>{t('goals.candidatesNote')}</p>
          <RowList label={t('goals.candidates')}>
            {candidateEffectGoals.map(({ code, title }) => (
              <Row
                key={code}
                title={<Written>{title}</Written>}
                href={paths.effectGoal(code)}
                kicker={code.toUpperCase()}
              />
            ))}
          </RowList>
        </Disclosure>
      ) : null}
    </div>
  );
}
