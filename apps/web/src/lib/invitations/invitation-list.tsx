import type { Invitation } from '@samhandling/contract';
import { ButtonRow, Link, Row, RowList, Tag, TagRow } from '@samhandling/ui';
import { Button, Dialog } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFocusWhenGone } from '../focus/use-focus-when-gone.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { useDates } from '../values/dates.ts';
import { HandOverLink } from './hand-over-link.tsx';
import { InvitationChangeDialog } from './invitation-change-dialog.tsx';

type OpenDialog = 'handOver' | 'renew' | 'withdraw';
type InvitationListProps = {
  readonly invitations: readonly Invitation[];
  /** Said of each where the list is of several actors. */
  readonly namesActor?: boolean;
};

/** Who is invited to what, and what the reader may do about it. */
export function InvitationList({ invitations, namesActor = false }: InvitationListProps) {
  const t = useTranslations('invitation');
  const [openDialog, setOpenDialog] = useState<{ kind: OpenDialog; invitation: Invitation } | null>(
    null,
  );
  const { list, leave } = useFocusWhenGone(invitations.map(({ id }) => id));
  const close = () => setOpenDialog(null);
  return (
    <div ref={list} tabIndex={-1}>
      <RowList label={t('waiting')}>
        {invitations.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            namesActor={namesActor}
            onOpen={(kind) => setOpenDialog({ kind, invitation })}
          />
        ))}
      </RowList>
      {openDialog?.kind === 'handOver' ? (
        <Dialog
          isOpen
          onOpenChange={close}
          title={t('handOver.title', { name: openDialog.invitation.name })}
          closeLabel={t('close')}
          actions={
            <Button variant="secondary" onClick={close}>
              {t('close')}
            </Button>
          }
        >
          <HandOverLink
            id={openDialog.invitation.id}
            email={openDialog.invitation.email}
            replaces={openDialog.invitation.hasLink}
          />
        </Dialog>
      ) : null}
      {openDialog?.kind === 'renew' || openDialog?.kind === 'withdraw' ? (
        <InvitationChangeDialog
          kind={openDialog.kind}
          invitation={openDialog.invitation}
          onDone={() => {
            if (openDialog.kind === 'withdraw') leave(openDialog.invitation.id);
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

type InvitationRowProps = {
  readonly invitation: Invitation;
  readonly namesActor: boolean;
  readonly onOpen: (kind: OpenDialog) => void;
};

function InvitationRow({ invitation, namesActor, onOpen }: InvitationRowProps) {
  const t = useTranslations('invitation');
  const { date } = useDates();
  const isMailed = String(useSession().isMailConfigured);
  const { abilities, name, email, invitedBy, invitedOn, expiresOn, isExpired, hasLink } =
    invitation;
  const button = (kind: OpenDialog, variant: 'secondary' | 'quiet' = 'quiet') => (
    <Button
      size="small"
      variant={variant}
      aria-label={t(`buttonFor.${kind}`, { name, isMailed })}
      onClick={() => onOpen(kind)}
    >
      {t(`button.${kind}`, { isMailed })}
    </Button>
  );
  const standing = isExpired ? 'expired' : hasLink ? 'linked' : 'unlinked';
  return (
    <Row
      title={name}
      kicker={email}
      states={
        <TagRow>
          <Tag>{t(`standing.${standing}`)}</Tag>
        </TagRow>
      }
      actions={
        <ButtonRow>
          {abilities.handOver ? button('handOver', 'secondary') : null}
          {abilities.renew ? button('renew') : null}
          {abilities.withdraw ? button('withdraw') : null}
        </ButtonRow>
      }
    >
      <p>
        <OfferText invitation={invitation} namesActor={namesActor} />
      </p>
      <p>
        {invitedBy === null
          ? t('invitedByCommand', { date: date(invitedOn) })
          : t('invited', { date: date(invitedOn), name: invitedBy })}{' '}
        {isExpired ? null : t('validUntil', { date: date(expiresOn) })}
      </p>
      {invitation.actor === null && !abilities.withdraw ? <p>{t('byAdministrator')}</p> : null}
    </Row>
  );
}

function OfferText({ invitation, namesActor }: Omit<InvitationRowProps, 'onOpen'>) {
  const t = useTranslations('invitation');
  const words = useTranslations('vocabulary');
  const { actor, membershipRole, regionRole } = invitation;
  if (actor === null || membershipRole === null) {
    return regionRole === null
      ? t('toAccount')
      : t('toRegion', { role: words(`regionRole.${regionRole}`) });
  }
  const role = words(`membershipRole.${membershipRole}`);
  if (!namesActor) return role;
  return t.rich('toActor', {
    role,
    name: actor.name,
    actor: (name) => <Link href={paths.actor(actor.id)}>{name}</Link>,
  });
}
