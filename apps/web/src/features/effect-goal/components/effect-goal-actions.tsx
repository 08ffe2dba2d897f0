import type { EffectGoal } from '@samhandling/contract';
import { ArrowLink, AreaSign, Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { Written } from '../../../lib/messages/written.tsx';

/** Proposals that the contributing initiatives carry out: derived, and said to be so. */
export function EffectGoalActions({ effectGoal }: { effectGoal: EffectGoal }) {
  const t = useTranslations('effect-goal');
  const { positionOf } = useRegion();
  return (
    <>
      <RowList label={t('actions.title')}>
        {effectGoal.actions.map(({ code, text, areaCode, initiatives }) => {
          const area = positionOf(areaCode);
          return (
            <Row
              key={code}
              title={<Written>{text}</Written>}
              href={paths.action(code)}
              kicker={code.toUpperCase()}
              area={area}
              lead={area === undefined ? undefined : <AreaSign position={area} />}
              states={<span>{t('actions.count', { count: initiatives })}</span>}
            />
          );
        })}
      </RowList>
      <ArrowLink href={paths.effectMap({ effektmal: effectGoal.code })}>
        {t('actions.map')}
      </ArrowLink>
    </>
  );
}
