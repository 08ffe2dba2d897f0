import type { EffectGoalRef } from '@samhandling/contract';
import { Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';

export function AreaEffectGoals({ effectGoals }: { effectGoals: readonly EffectGoalRef[] }) {
  const t = useTranslations('area');
  return (
    <RowList label={t('goals')}>
      {effectGoals.map(({ code, title }) => (
        <Row key={code} title={title} href={paths.effectGoal(code)} kicker={code.toUpperCase()} />
      ))}
    </RowList>
  );
}
