import type { EffectGoalRef } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './area-effect-goals.module.css';

export function AreaEffectGoals({ effectGoals }: { effectGoals: readonly EffectGoalRef[] }) {
  const t = useTranslations('area');
  return (
    <ul role="list" aria-label={t('goals')} className={styles.goals}>
      {effectGoals.map(({ code, title }) => (
        <li key={code} className={styles.goal}>
          <span className={styles.code}>{code.toUpperCase()}</span>
          <Link href={paths.effectGoal(code)}>
            <Written>{title}</Written>
          </Link>
        </li>
      ))}
    </ul>
  );
}
