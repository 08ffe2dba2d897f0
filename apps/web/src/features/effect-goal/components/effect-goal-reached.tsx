import type { EffectGoalWork } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import styles from './effect-goal-reached.module.css';

/** For whom sizes are stated, women and men, born in Sweden and abroad, as far as initiatives say. */
export function EffectGoalReached({ reach: { sexes, births } }: Pick<EffectGoalWork, 'reach'>) {
  const t = useTranslations('effect-goal.reach');
  if (sexes.women + sexes.men + sexes.notSaid === 0) {
    return <p className={styles.reached}>{t('noSizes')}</p>;
  }
  const said = [
    sexes.women + sexes.men > 0 ? t('sexes', sexes) : '',
    sexes.notSaid > 0 ? t('sexesUnsaid', { count: sexes.notSaid }) : '',
    births.sweden + births.abroad > 0 ? t('births', births) : '',
  ];
  return <p className={styles.reached}>{said.filter(Boolean).join(' ')}</p>;
}
