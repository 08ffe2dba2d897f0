import { ConfirmDialog, FormStack } from '@samhandling/ui/forms';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../faults/fault-notice.tsx';

type ConfirmationDialogProps = {
  readonly title: ReactNode;
  /** What the button does: "Ta bort källan". */
  readonly confirmLabel: ReactNode;
  readonly variant?: ComponentProps<typeof ConfirmDialog>['variant'];
  readonly isPending: boolean;
  /** Why it failed. */
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What happens, and whether it can be undone. */
  readonly children: ReactNode;
};

/** Asks before something is done, and says why it failed. */
export function ConfirmationDialog(props: ConfirmationDialogProps) {
  const { title, confirmLabel, variant, isPending, error, children } = props;
  const t = useTranslations('common');
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={props.onClose}
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel={t('cancel')}
      variant={variant}
      isPending={isPending}
      onConfirm={props.onConfirm}
    >
      <FormStack>
        {children}
        <FaultNotice error={error} />
      </FormStack>
    </ConfirmDialog>
  );
}
