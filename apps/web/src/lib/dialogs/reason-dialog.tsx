import { LONGEST } from '@samhandling/domain';
import { TextArea } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTextFault } from '../forms/use-text-fault.ts';
import { FormDialog, type FormDialogProps } from './form-dialog.tsx';

type ReasonDialogProps = Omit<FormDialogProps, 'onSubmit' | 'children'> & {
  /** What happens. */
  readonly text?: string;
  /** The field: its label, what helps to fill it in, and what is said when it is empty. */
  readonly field: {
    readonly label: string;
    readonly description?: string;
    readonly missing: string;
    readonly maxLength?: number;
  };
  /** Gets what is written, without spaces around it; never an empty text. */
  readonly onSubmit: (reason: string) => void;
};

/** Asks for a text that has to be written before something is done, such as a reason. */
export function ReasonDialog({ text, field, onSubmit, ...dialog }: ReasonDialogProps) {
  const textFault = useTextFault();
  const [reason, setReason] = useState('');
  const [isSent, setIsSent] = useState(false);
  const { maxLength = LONGEST.message } = field;
  const written = reason.trim();
  const fault =
    written === ''
      ? field.missing
      : written.length > maxLength
        ? textFault({ code: 'too_big', params: { origin: 'string', maximum: maxLength } })
        : undefined;
  const submit = () => {
    setIsSent(true);
    if (fault === undefined) onSubmit(written);
  };
  return (
    <FormDialog {...dialog} onSubmit={submit}>
      {text ? <p>{text}</p> : null}
      <TextArea
        label={field.label}
        description={field.description}
        value={reason}
        onChange={setReason}
        maxLength={maxLength}
        errorMessage={isSent ? fault : undefined}
        isRequired
      />
    </FormDialog>
  );
}
