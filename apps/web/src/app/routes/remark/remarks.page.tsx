import { REMARK_MONTHS } from '@samhandling/domain';
import type { Remark } from '@samhandling/contract';
import { EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { remarksQuery } from '../../../features/remark/api/remarks-query.ts';
import { useRemarkHandling } from '../../../features/remark/api/use-remark-handling.ts';
import { RemarkFilters } from '../../../features/remark/components/remark-filters.tsx';
import { RemarkList } from '../../../features/remark/components/remark-list.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFocusWhenGone } from '../../../lib/focus/use-focus-when-gone.ts';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('remark');
  const title = useTranslations('pages')('remarks.title');
  const search = useSearch({ from: '/form/synpunkter' });
  const { data: list } = useSuspenseQuery(remarksQuery(search));
  const handling = useRemarkHandling();
  // The button disappears once the remark is handled, so the focus moves to the list.
  const open = list.items.filter(({ abilities }) => abilities.handle);
  const { list: shown, leave } = useFocusWhenGone(open.map(({ id }) => id));
  const handle = (remark: Remark) => handling.mutate(remark, { onSuccess: ({ id }) => leave(id) });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t('lead', { years: REMARK_MONTHS / 12 })}</Lead>
      <FaultNotice error={handling.error} />
      <RemarkFilters search={search} count={list.total} />
      <div ref={shown} tabIndex={-1}>
        {list.items.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <>
            <RemarkList
              remarks={list.items}
              label={title}
              onHandle={handle}
              pendingId={handling.isPending ? handling.variables.id : undefined}
            />
            <ListPagination
              list={list}
              hrefOf={(page) => paths.remarks({ ...search, sida: page > 1 ? page : undefined })}
            />
          </>
        )}
      </div>
    </>
  );
}
