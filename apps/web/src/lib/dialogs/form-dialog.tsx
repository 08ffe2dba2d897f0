import { Button, Dialog, FormLabelsProvider, FormStack } from '@samhandling/ui/forms';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../faults/fault-notice.tsx';
import { useFaultFocus } from '../focus/use-fault-focus.ts';
import { useFormWords } from '../forms/form-words.ts';

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
  const { title, submitLabel, variant, isPending, error, onSubmit, children } = props;
  const cancelLabel = useTranslations('common')('cancel');
  const words = useFormWords();
  const [attempts, setAttempts] = useState(0);
  const fields = useFaultFocus<HTMLDivElement>(error, attempts);
  const submit = () => {
    setAttempts((count) => count + 1);
    onSubmit();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={props.onClose}
      title={title}
      closeLabel={cancelLabel}
      actions={
        <>
          <Button variant={variant} isPending={isPending} onClick={submit}>
            {submitLabel}
          </Button>
          <Button variant="secondary" onClick={props.onClose}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      <FormLabelsProvider labels={words}>
        <div ref={fields}>
          <FormStack>
            {children}
            <FaultNotice error={error} />
          </FormStack>
        </div>
      </FormLabelsProvider>
    </Dialog>
  );
}
