import type { EffectGoal } from '@samhandling/contract';
import { BREAKDOWN_DIMENSIONS } from '@samhandling/domain';
import { Lead } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import styles from './effect-goal-reach.module.css';

/** Who is reached by the work, as far as initiatives say: sexes, births, and the perspectives nobody takes. */
export function EffectGoalReach({ effectGoal }: { readonly effectGoal: EffectGoal }) {
  const t = useTranslations('effect-goal.reach');
  const { sexes, births, perspectives } = effectGoal.reach;
  if (effectGoal.initiativeCount === 0) return <Lead size={22}>{t('none')}</Lead>;
  const hasSizes = sexes.women + sexes.men + sexes.notSaid > 0;
  const left = perspectives.filter(({ initiatives }) => initiatives === 0);
  return (
    <div className={styles.reach}>
      <Lead size={22}>
        {!hasSizes
          ? t('noSizes')
          : sexes.women + sexes.men > 0
            ? t('sexes', sexes)
            : t('sexesUnsaid', { count: sexes.notSaid })}
      </Lead>
      {hasSizes ? (
        <p>
          {sexes.women + sexes.men > 0 && sexes.notSaid > 0
            ? `${t('sexesUnsaid', { count: sexes.notSaid })} `
            : null}
          {births.sweden + births.abroad > 0 ? `${t('births', births)} ` : null}
          {births.notSaid > 0 ? `${t('birthsUnsaid', { count: births.notSaid })} ` : null}
          <MissingSplits reach={effectGoal.reach} />
        </p>
      ) : null}
      {left.length === 0 ? (
        <p>{t('perspectivesAll')}</p>
      ) : (
        <div>
          <p>{t('perspectivesNone', { count: left.length })}</p>
          <ul className={styles.perspectives}>
            {left.map(({ code, title }) => (
              <li key={code}>{title}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** How many contributions lack a split that their indicator has. */
function MissingSplits({ reach: { missingSplits } }: Pick<EffectGoal, 'reach'>) {
  const t = useTranslations('effect-goal.reach');
  const words = useTranslations('contribution.review.by');
  const format = useFormatter();
  if (missingSplits.length === 0) return null;
  const lacking = BREAKDOWN_DIMENSIONS.flatMap((dimension) => {
    const count = missingSplits.filter(({ splits }) => splits.includes(dimension)).length;
    return count > 0 ? [t('split', { count, by: words(dimension) })] : [];
  });
  return t('splits', { count: missingSplits.length, list: format.list(lacking) });
}
