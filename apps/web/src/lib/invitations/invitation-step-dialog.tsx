import type { Invitation } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { ConfirmDialog, FormStack, useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../api/problem-text.ts';
import { useSession } from '../session/session.ts';
import { useInvitationStep } from './use-invitation-steps.ts';

type InvitationStepDialogProps = {
  readonly kind: 'renew' | 'withdraw';
  readonly invitation: Invitation;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Asks before a link stops working: the invitation is sent again, or withdrawn. */
export function InvitationStepDialog(props: InvitationStepDialogProps) {
  const { kind, invitation, onDone, onClose } = props;
  const t = useTranslations('invitation');
  const problemText = useProblemText();
  const toast = useToast();
  const step = useInvitationStep(kind);
  const values = { name: invitation.name, isMailed: String(useSession().isMailConfigured) };
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t(`ask.${kind}`, values)}
      confirmLabel={t(`button.${kind}`, values)}
      cancelLabel={t('cancel')}
      variant={kind === 'withdraw' ? 'danger' : 'primary'}
      isPending={step.isPending}
      onConfirm={() =>
        step.mutate(invitation, {
          onSuccess: () => {
            toast.show({ text: t(`done.${kind}`, values) });
            onDone();
            onClose();
          },
        })
      }
    >
      <FormStack>
        <p>{t(`what.${kind}`, values)}</p>
        {step.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(step.error)}</p>
          </Notice>
        ) : null}
      </FormStack>
    </ConfirmDialog>
  );
}
