import type { EffectGoal } from '@samhandling/contract';
import { Icon, Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import styles from './effect-goal-pager.module.css';

export function EffectGoalPager({ previous, next }: Pick<EffectGoal, 'previous' | 'next'>) {
  const t = useTranslations('effect-goal');
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('pager')} className={styles.pager} data-print="hide">
      {previous ? (
        <Link href={paths.effectGoal(previous.code)} rel="prev" className={styles.step}>
          <span className={styles.word}>
            <Icon name="arrow-left" /> {t('previous')}
          </span>
          {previous.title}
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link href={paths.effectGoal(next.code)} rel="next" className={styles.step} data-end="">
          <span className={styles.word}>
            {t('next')} <Icon name="arrow-right" />
          </span>
          {next.title}
        </Link>
      ) : null}
    </nav>
  );
}
