import { Button, Dialog, FormStack } from '@samhandling/ui/forms';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../faults/fault-notice.tsx';

export type FormDialogProps = {
  readonly title: ReactNode;
  /** What the button does: "Avböj ansökan". */
  readonly submitLabel: ReactNode;
  readonly variant?: ComponentProps<typeof Button>['variant'];
  readonly isPending: boolean;
  /** Why it failed; shown below the fields. */
  readonly error?: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** What happens, and the fields. */
  readonly children: ReactNode;
};

/** A dialog with fields, a button that sends them and one that leaves; says why sending failed. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, variant, isPending, error, children } = props;
  const cancelLabel = useTranslations('common')('cancel');
  return (
    <Dialog
      isOpen
      onOpenChange={props.onClose}
      title={title}
      closeLabel={cancelLabel}
      actions={
        <>
          <Button variant={variant} isPending={isPending} onClick={props.onSubmit}>
            {submitLabel}
          </Button>
          <Button variant="secondary" onClick={props.onClose}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      <FormStack>
        {children}
        <FaultNotice error={error} />
      </FormStack>
    </Dialog>
  );
}
