import { EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { invitationsQuery } from '../../../features/invitation/api/invitations-query.ts';
import { InvitationFilters } from '../../../features/invitation/components/invitation-filters.tsx';
import { InvitationList } from '../../../lib/invitations/invitation-list.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

export function Page() {
  const t = useTranslations('invitation');
  const title = useTranslations('pages')('invitations.title');
  const search = useSearch({ from: '/form/inbjudningar' });
  const { data: list } = useSuspenseQuery(invitationsQuery(search));
  const { isMailConfigured } = useSession();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>
        {t('lead')}
        {isMailConfigured ? null : ` ${t('leadByHand')}`}
      </Lead>
      <InvitationFilters search={search} count={list.total} />
      {list.items.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t(search.q ? 'notFound' : 'empty')}</p>
        </EmptyState>
      ) : null}
      <InvitationList invitations={list.items} namesActor />
      <ListPagination
        list={list}
        hrefOf={(page) => paths.invitations({ ...search, sida: page > 1 ? page : undefined })}
      />
    </>
  );
}
