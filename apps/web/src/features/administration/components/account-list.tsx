import type { Account } from '@samhandling/contract';
import { ButtonRow, Link, Row, RowList, Tag, TagRow } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PasswordLinkDialog } from '../../../lib/password-link/password-link-dialog.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { AccountRoleDialog } from './account-role-dialog.tsx';
import { AccountStandingDialog } from './account-standing-dialog.tsx';

type OpenDialog = {
  readonly kind: 'role' | 'standing' | 'signOut' | 'passwordLink';
  readonly id: string;
};

/** Who may log in, with what, and what the administrator may do about it. */
export function AccountList({ accounts }: { accounts: readonly Account[] }) {
  const t = useTranslations('administration');
  const [openDialog, setOpenDialog] = useState<OpenDialog | null>(null);
  const chosen = accounts.find(({ id }) => id === openDialog?.id);
  const close = () => setOpenDialog(null);
  return (
    <>
      <RowList label={t('accounts')}>
        {accounts.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            onOpen={(kind) => setOpenDialog({ kind, id: account.id })}
          />
        ))}
      </RowList>
      {chosen && openDialog?.kind === 'role' ? (
        <AccountRoleDialog account={chosen} onClose={close} />
      ) : null}
      {chosen && openDialog?.kind === 'passwordLink' ? (
        <PasswordLinkDialog {...chosen} accountId={chosen.id} onClose={close} />
      ) : null}
      {chosen && (openDialog?.kind === 'standing' || openDialog?.kind === 'signOut') ? (
        <AccountStandingDialog account={chosen} kind={openDialog.kind} onClose={close} />
      ) : null}
    </>
  );
}

type AccountRowProps = {
  readonly account: Account;
  readonly onOpen: (kind: OpenDialog['kind']) => void;
};

function AccountRow({ account, onOpen }: AccountRowProps) {
  const t = useTranslations('administration');
  const words = useTranslations('vocabulary');
  const passwordLink = useTranslations('password-link');
  const own = useSession().account?.id === account.id;
  const { date } = useDates();
  const { abilities, memberships, regionRole, isDisabled } = account;
  const button = (
    kind: OpenDialog['kind'],
    word: 'changeRole' | 'enable' | 'disable' | 'signOut',
    variant: 'secondary' | 'quiet' = 'quiet',
  ) => (
    <Button
      size="small"
      variant={variant}
      aria-label={t(`buttonFor.${word}`, { name: account.name })}
      onClick={() => onOpen(kind)}
    >
      {t(`button.${word}`)}
    </Button>
  );
  return (
    <Row
      title={account.name}
      kicker={account.email}
      states={
        <TagRow>
          {regionRole ? <Tag>{words(`regionRole.${regionRole}`)}</Tag> : null}
          {isDisabled ? <Tag>{t('disabled')}</Tag> : null}
          {own ? <Tag>{t('own')}</Tag> : null}
        </TagRow>
      }
      actions={
        <ButtonRow>
          {abilities.changeRole ? button('role', 'changeRole', 'secondary') : null}
          {abilities.disable ? button('standing', isDisabled ? 'enable' : 'disable') : null}
          {abilities.disable ? button('signOut', 'signOut') : null}
          {abilities.makePasswordLink ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={passwordLink('buttonFor', { name: account.name })}
              onClick={() => onOpen('passwordLink')}
            >
              {passwordLink('button')}
            </Button>
          ) : null}
        </ButtonRow>
      }
    >
      {memberships.map(({ actor, role }) => (
        <p key={actor.id}>
          <Link href={paths.actor(actor.id)}>{actor.name}</Link>, {words(`membershipRole.${role}`)}
        </p>
      ))}
      <p>{t('since', { date: date(account.createdAt) })}</p>
    </Row>
  );
}
