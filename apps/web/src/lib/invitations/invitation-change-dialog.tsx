import type { Invitation } from '@samhandling/contract';
import { useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../dialogs/confirmation-dialog.tsx';
import { useSession } from '../session/session.ts';
import { useInvitationStep } from './use-invitation-changes.ts';

type InvitationChangeDialogProps = {
  readonly kind: 'renew' | 'withdraw';
  readonly invitation: Invitation;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Asks before a link stops working: the invitation is sent again, or withdrawn. */
export function InvitationChangeDialog(props: InvitationChangeDialogProps) {
  const { kind, invitation, onDone, onClose } = props;
  const t = useTranslations('invitation');
  const toast = useToast();
  const change = useInvitationStep(kind);
  const values = { name: invitation.name, isMailed: String(useSession().isMailConfigured) };
  return (
    <ConfirmationDialog
      title={t(`ask.${kind}`, values)}
      confirmLabel={t(`button.${kind}`, values)}
      variant={kind === 'withdraw' ? 'danger' : 'primary'}
      isPending={change.isPending}
      error={change.error}
      onConfirm={() =>
        change.mutate(invitation, {
          onSuccess: () => {
            toast.show({ text: t(`done.${kind}`, values) });
            onDone();
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p>{t(`what.${kind}`, values)}</p>
    </ConfirmationDialog>
  );
}
