import type { EffectGoal } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { Neighbours } from '../../../lib/navigation/neighbours.tsx';
import { paths } from '../../../lib/paths.ts';

export function EffectGoalPager({ previous, next }: Pick<EffectGoal, 'previous' | 'next'>) {
  const t = useTranslations('effect-goal');
  const linkTo = (effectGoal: EffectGoal['next']) =>
    effectGoal && { href: paths.effectGoal(effectGoal.code), label: effectGoal.title };
  return (
    <Neighbours
      label={t('pager')}
      previous={linkTo(previous)}
      next={linkTo(next)}
      words={{ previous: t('previous'), next: t('next') }}
    />
  );
}
