import { ButtonLink, ButtonRow, EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { REGION_ROLES } from '@samhandling/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { accountsQuery } from '../../../features/administration/api/accounts-query.ts';
import { operatingNoticesQuery } from '../../../features/administration/api/operating-notices-query.ts';
import { useAccountInvitation } from '../../../features/administration/api/use-account-mutations.ts';
import { AccountFilters } from '../../../features/administration/components/account-filters.tsx';
import { AccountList } from '../../../features/administration/components/account-list.tsx';
import { OperatingNotices } from '../../../features/administration/components/operating-notices.tsx';
import { useRegionRoles } from '../../../features/administration/components/use-region-roles.ts';
import { InviteDialog } from '../../../lib/invitations/invite-dialog.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('administration');
  const title = useTranslations('pages')('administration.title');
  const search = useSearch({ from: '/form/administration' });
  const { data: list } = useSuspenseQuery(accountsQuery(search));
  const { data: notices } = useSuspenseQuery(operatingNoticesQuery());
  const roles = useRegionRoles();
  const invite = useAccountInvitation();
  const [isInviting, setIsInviting] = useState(false);
  return (
    <>
      <PageTitle
        actions={
          <ButtonRow>
            <Button onClick={() => setIsInviting(true)}>{t('invite')}</Button>
            <ButtonLink variant="secondary" href={paths.invitations()}>
              {t('toInvitations')}
            </ButtonLink>
            <ButtonLink variant="secondary" href={paths.jobs()}>
              {t('toJobs')}
            </ButtonLink>
          </ButtonRow>
        }
      >
        {title}
      </PageTitle>
      <Lead>{t('lead')}</Lead>
      <OperatingNotices notices={notices.items} />
      <AccountFilters search={search} count={list.total} />
      {list.items.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('empty')}</p>
        </EmptyState>
      ) : (
        <>
          <AccountList accounts={list.items} />
          <ListPagination
            list={list}
            hrefOf={(page) =>
              paths.administration({ ...search, sida: page > 1 ? page : undefined })
            }
          />
        </>
      )}
      {isInviting ? (
        <InviteDialog
          title={t('inviteTitle')}
          roles={roles}
          invite={({ name, email, role }) =>
            invite({
              name,
              email,
              regionRole: REGION_ROLES.find((value) => value === role) ?? null,
            })
          }
          onClose={() => setIsInviting(false)}
        />
      ) : null}
    </>
  );
}
