import { CountPicture } from '@samhandling/charts';
import type { EffectGoalRow, ListedTarget } from '@samhandling/contract';
import { Link, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { targetLabel } from '../../../lib/targets/target-label.ts';
import { targetMark } from '../../../lib/targets/target-mark.ts';
import { useWords } from '../../../lib/targets/words.ts';
import { unseenOf } from '../effect-goal-order.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './effect-goal-rows.module.css';

type EffectGoalRowsProps = {
  readonly effectGoals: readonly EffectGoalRow[];
  /** Where no heading above it says what they are. */
  readonly label?: string;
  /** The most initiatives that any goal of the page has: all bars share its scale. */
  readonly most: number;
};

/** Goals, of an area or in an order of their own: how many contribute and have seen an effect, and how each is measured. */
export function EffectGoalRows({ effectGoals, label, most }: EffectGoalRowsProps) {
  return (
    <ul role="list" aria-label={label} className={styles.rows}>
      {effectGoals.map((effectGoal) => (
        <EffectGoalLine key={effectGoal.code} effectGoal={effectGoal} most={most} />
      ))}
    </ul>
  );
}

type EffectGoalLineProps = { readonly effectGoal: EffectGoalRow; readonly most: number };

function EffectGoalLine({ effectGoal, most }: EffectGoalLineProps) {
  const t = useTranslations('effect-goal');
  const { code, title, area, indicators, initiativeCount, observedCount } = effectGoal;
  const unseen = unseenOf(effectGoal);
  return (
    <li className={styles.row} data-area={area.position}>
      <div>
        <p className={styles.title}>
          <span className={styles.code}>{code.toUpperCase()}</span>{' '}
          <Link href={paths.effectGoal(code)}>
            <Written>{title}</Written>
          </Link>
        </p>
        <p className={styles.indicators}>
          {t('list.indicators')}{' '}
          {indicators.map((indicator, index) => (
            <span key={indicator.code}>
              {index > 0 ? ', ' : null}
              <Link href={paths.indicator(indicator.code)}>
                <Written>{indicator.title}</Written>
              </Link>
            </span>
          ))}
        </p>
      </div>
      <div className={styles.count}>
        <CountPicture count={initiativeCount} part={observedCount} most={most} />
        <p className={styles.numbers}>
          {initiativeCount > 0 ? (
            <Link href={paths.initiatives({ effektmal: code })}>
              {t('list.initiatives', { count: initiativeCount })}
            </Link>
          ) : (
            t('list.initiatives', { count: 0 })
          )}
          {unseen > 0 ? (
            <>
              {', '}
              <Link href={paths.initiatives({ effektmal: code, effekt: 'expected' })}>
                {t('list.unseen', { count: unseen })}
              </Link>
            </>
          ) : null}
        </p>
      </div>
      <ul role="list" className={styles.states}>
        {indicators.every(({ targets }) => targets.length === 0) ? (
          <li>{t('list.noTarget')}</li>
        ) : (
          indicators.flatMap((indicator) =>
            indicator.targets.map((target, index) => (
              <li key={`${indicator.code} ${index}`}>
                <ListedMark target={target} targets={indicator.targets} />
              </li>
            )),
          )
        )}
      </ul>
    </li>
  );
}

type ListedMarkProps = {
  readonly target: ListedTarget;
  readonly targets: readonly ListedTarget[];
};

/** A mark for each target, with its name and what can be said of it. */
function ListedMark({ target, targets }: ListedMarkProps) {
  const words = useWords();
  const { measure, state } = target;
  const isAlone =
    targets.filter((one) => one.kind === target.kind && one.measure.code === measure.code)
      .length === 1;
  return (
    <StateMark
      kind="assessment"
      value={state}
      label={words.t('label.withState', {
        label: targetLabel(words, measure, target, isAlone),
        state: targetMark(words, measure, target, target),
      })}
    />
  );
}
