import type { MeasureLine, TargetLine } from '@samhandling/contract';
import { StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import styles from './measure-lines.module.css';
import { useTargetText } from './use-target-text.ts';

/** The targets of a measure in a word each, with what can be said of them; a shared reason is said once. */
export function TargetLines({ targets }: Pick<MeasureLine, 'targets'>) {
  const t = useTranslations('measure-line.standing');
  const words = useTranslations('indicator.state');
  const targetText = useTargetText();
  if (targets.length === 0) return <p className={styles.targets}>{t('noTarget')}</p>;
  const reasons = [...new Set(targets.map(reasonOf))];
  return (
    <div className={styles.targets}>
      <ul role="list" className={styles.targetList}>
        {targets.map((target, index) => (
          <li key={index}>
            <StateMark
              kind="assessment"
              value={target.state}
              label={words(target.state)}
              isLabelHidden
            />
            <span>
              {targetText(target)}
              {target.state === 'cannot_be_judged' ? null : (
                <span className={styles.state}>, {words(target.state).toLocaleLowerCase()}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {reasons.map((reason) =>
        reason === null ? null : (
          <p key={reason} className={styles.reason}>
            {t(`reason.${reason}`)}
          </p>
        ),
      )}
    </div>
  );
}

/** Why it cannot be judged, as far as there is a short word for it. */
function reasonOf({ state, reason }: TargetLine) {
  if (state !== 'cannot_be_judged') return null;
  return SHORT.find((known) => known === reason) ?? 'other';
}

const SHORT = [
  'only_baseline',
  'no_baseline',
  'unit_differs',
  'breakdown_missing',
  'no_nation_value',
  'no_base_year',
  'target_incomplete',
  'series_break',
  'groups_unnamed',
] as const;
