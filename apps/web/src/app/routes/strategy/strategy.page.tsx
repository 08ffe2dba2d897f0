import { Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { areasQuery } from '../../../features/priority-area/api/areas-query.ts';
import { AreaCards } from '../../../features/priority-area/components/area-cards.tsx';
import { strategyQuery } from '../../../features/strategy/api/strategy-query.ts';
import { StrategyTexts } from '../../../features/strategy/components/strategy-texts.tsx';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './strategy.module.css';

export function Page() {
  const t = useTranslations('strategy');
  const { data: strategy } = useSuspenseQuery(strategyQuery());
  const { data: areas } = useSuspenseQuery(areasQuery());
  const { decidedBy, decidedOn } = strategy;
  return (
    <>
      <PageTitle kicker={t('kicker', { decidedBy, decidedOn })}>
        <Written>{strategy.title}</Written>
      </PageTitle>
      {strategy.vision ? (
        <Lead size={28}>
          <Written>{strategy.vision}</Written>
        </Lead>
      ) : null}
      {strategy.overallGoals.length > 0 ? (
        <PageSection title={t('goals')} note={t('goalsNote')}>
          <ul role="list" className={styles.goals}>
            {strategy.overallGoals.map(({ code, title }) => (
              <li key={code}>
                <Written>{title}</Written>
              </li>
            ))}
          </ul>
        </PageSection>
      ) : null}
      <PageSection title={t('areas')} layout="stack">
        <AreaCards areas={areas.items} />
      </PageSection>
      <StrategyTexts strategy={strategy} />
    </>
  );
}
