import type { EffectGoalRow } from '@samhandling/contract';
import { Link, Row, RowList, StateGlyph, StateMark, VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import styles from './effect-goal-rows.module.css';

/** The goals of an area: how each is measured, and a triangle for each thing an initiative states. */
export function EffectGoalRows({
  effectGoals,
  label,
}: {
  effectGoals: readonly EffectGoalRow[];
  label: string;
}) {
  return (
    <RowList label={label}>
      {effectGoals.map((effectGoal) => (
        <EffectGoalLine key={effectGoal.code} effectGoal={effectGoal} />
      ))}
    </RowList>
  );
}

function EffectGoalLine({ effectGoal }: { effectGoal: EffectGoalRow }) {
  const t = useTranslations('effect-goal');
  const words = useTranslations('indicator');
  const { code, title, area, indicators, initiativeCount, expectedCount, observedCount } =
    effectGoal;
  return (
    <Row
      title={title}
      href={paths.effectGoal(code)}
      area={area.position}
      kicker={code.toUpperCase()}
      states={
        <div className={styles.evidence}>
          <span>{t('list.initiatives', { count: initiativeCount })}</span>
          <span className={styles.glyphs} aria-hidden="true">
            {Array.from({ length: Math.max(expectedCount, observedCount) }, (_, index) => (
              <StateGlyph
                key={index}
                state={{ kind: 'basis', value: index < observedCount ? 'observed' : 'expected' }}
              />
            ))}
          </span>
          {expectedCount > 0 ? (
            <VisuallyHidden>
              {t('list.evidence', { expected: expectedCount, observed: observedCount })}
            </VisuallyHidden>
          ) : null}
        </div>
      }
    >
      <ul role="list" aria-label={t('list.indicators')} className={styles.indicators}>
        {indicators.map((indicator) => {
          const known = [...new Set(indicator.states)].filter(
            (state) => state !== 'cannot_be_judged',
          );
          return (
            <li key={indicator.code}>
              {known.length === indicator.states.length ? null : (
                <StateMark
                  kind="assessment"
                  value="cannot_be_judged"
                  label={words('state.cannot_be_judged')}
                  isLabelHidden
                />
              )}
              <span>
                <Link href={paths.indicator(indicator.code)}>{indicator.title}</Link>
                {known.map((state) => (
                  <StateMark
                    key={state}
                    kind="assessment"
                    value={state}
                    label={words(`state.${state}`)}
                    className={styles.known}
                  />
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </Row>
  );
}
