import type { MeasureLine, TargetLine } from '@samhandling/contract';
import { StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { targetLabel } from '../../../lib/targets/target-label.ts';
import { targetMark } from '../../../lib/targets/target-mark.ts';
import { useWords } from '../../../lib/targets/words.ts';
import styles from './measure-lines.module.css';

type TargetLinesProps = {
  readonly measure: MeasureLine;
  /** Name of a measure of the same goal, where this one is a condition of its target. */
  readonly nameOf: (code: string) => string;
};

/** The targets of a measure in a word each, with what can be said of them; a shared reason is said once. */
export function TargetLines({ measure, nameOf }: TargetLinesProps) {
  const t = useTranslations('measure-line.standing');
  const words = useWords();
  const { targets } = measure;
  if (targets.length === 0) return <p className={styles.targets}>{t('noTarget')}</p>;
  const [condition] = targets.flatMap(({ conditionOf }) => conditionOf ?? []);
  if (condition !== undefined) {
    return <p className={styles.targets}>{words.t('condition', { measure: nameOf(condition) })}</p>;
  }
  const reasons = [...new Set(targets.map(reasonOf))];
  return (
    <div className={styles.targets}>
      <ul role="list" className={styles.targetList}>
        {targets.map((target, index) => {
          const isAlone = targets.filter(({ kind }) => kind === target.kind).length === 1;
          return (
            <li key={index}>
              <StateMark
                kind="assessment"
                value={target.state}
                label={targetMark(words, measure, target, target)}
                isLabelHidden
              />{' '}
              <span>
                {targetLabel(words, measure, target, isAlone)}
                {target.state === 'cannot_be_judged' ? null : (
                  <span className={styles.state}>
                    {' · '}
                    {targetMark(words, measure, target, target)}
                  </span>
                )}
              </span>
            </li>
          );
        })}
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
  'target_year_unknown',
  'year_not_ended',
  'net',
  'baseline_unit',
  'condition_unknown',
] as const;
