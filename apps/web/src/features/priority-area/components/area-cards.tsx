import type { AreaRow } from '@samhandling/contract';
import { Card, CardGrid, Stat } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';

type AreaCardsProps = {
  readonly areas: readonly AreaRow[];
  /** 3 inside a section of the page, 2 where the cards are the page. */
  readonly level?: 2 | 3;
};

/** The four areas of the strategy, each with how many of its actions lack an owner. */
export function AreaCards({ areas, level = 3 }: AreaCardsProps) {
  const t = useTranslations('area');
  return (
    <CardGrid columns={2}>
      {areas.map(
        ({ code, title, position, summary, sectionCount, effectGoals, initiativeCount }) => (
          <Card
            key={code}
            level={level}
            title={<Written>{title}</Written>}
            href={paths.area(code)}
            area={position}
          >
            <Stat size="medium" value={unownedOf(summary)}>
              {t('unownedOf', { total: summary.actions })}
            </Stat>
            <p>
              {t('counts', {
                sections: sectionCount,
                actions: summary.actions,
                goals: effectGoals.length,
              })}
              {' · '}
              {t('initiativesIn', { count: initiativeCount })}
            </p>
          </Card>
        ),
      )}
    </CardGrid>
  );
}
