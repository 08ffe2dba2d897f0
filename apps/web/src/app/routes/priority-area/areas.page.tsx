import { Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { areasQuery } from '../../../features/priority-area/api/areas-query.ts';
import { AreaCards } from '../../../features/priority-area/components/area-cards.tsx';
import { unownedOf } from '../../../lib/coverage/unowned.ts';

export function Page() {
  const t = useTranslations('area');
  const title = useTranslations('pages')('areas.title');
  const { items } = useSuspenseQuery(areasQuery()).data;
  const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0);
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>
        {t('listLead', {
          count: items.length,
          total: sum(items.map(({ summary }) => summary.actions)),
          unowned: sum(items.map(({ summary }) => unownedOf(summary))),
        })}
      </Lead>
      <AreaCards areas={items} level={2} />
    </>
  );
}
