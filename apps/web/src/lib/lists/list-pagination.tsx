import { Pagination } from '@samhandling/ui';
import { useTranslations } from 'use-intl';

type ListPaginationProps = {
  readonly list: { readonly page: number; readonly limit: number; readonly total: number };
  readonly hrefOf: (page: number) => string;
};

export function ListPagination({ list, hrefOf }: ListPaginationProps) {
  const t = useTranslations('common');
  const pages = Math.ceil(list.total / list.limit);
  return (
    <Pagination
      page={list.page}
      pageCount={pages}
      hrefOf={hrefOf}
      labels={{
        nav: t('pages'),
        previous: t('previous'),
        next: t('next'),
        page: (page) => t('page', { page, pages }),
      }}
    />
  );
}
