import type { RemarkReceipt } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { Notice } from '@samhandling/ui';
import { Button, ErrorSummary, FormStack, TextArea, TextField } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { PersonalDataNote } from '../../../lib/forms/personal-data-note.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { FocusedMessage } from '../../../lib/focus/focused-message.tsx';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import { useRemarkFaults } from './use-remark-faults.ts';

/** The form for a remark, open to anybody; only the text is required. */
export function RemarkForm({ pageAddress }: { pageAddress: string }) {
  const t = useTranslations('remark');
  const api = useApi();
  const [body, setBody] = useState({ text: '', pageAddress, email: '' });
  const [attempts, setAttempts] = useState(0);
  const send = useMutation({
    mutationFn: () => api.post<RemarkReceipt>('/remarks', body),
    onError: () => setAttempts((count) => count + 1),
  });
  const faults = useRemarkFaults(send.error);
  const field = (name: keyof typeof body) => ({
    id: fieldId(`/${name}`),
    value: body[name],
    onChange: (value: string) => setBody({ ...body, [name]: value }),
    errorMessage: faults.of(`/${name}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  if (send.isSuccess) {
    return (
      <FocusedMessage>
        <Notice tone="success" title={t('sentTitle')}>
          <p>{body.email.trim() === '' ? t('sent') : t('sentWithEmail', { email: body.email })}</p>
        </Notice>
      </FocusedMessage>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormStack>
        {faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
        ) : (
          <FaultNotice error={send.error} />
        )}
        <TextArea
          label={t('text')}
          isRequired
          maxLength={LONGEST.message}
          formatCount={(left) => (left < 0 ? t('over', { count: -left }) : t('left', { left }))}
          {...field('text')}
        />
        <TextField
          label={t('page')}
          description={t('pageHelp')}
          maxLength={LONGEST.webAddress}
          {...field('pageAddress')}
        />
        <TextField
          label={t('email')}
          description={t('emailHelp')}
          type="email"
          autoComplete="email"
          maxLength={LONGEST.mailbox}
          {...field('email')}
        />
        <PersonalDataNote about="remark" />
        <div>
          <Button type="submit" isPending={send.isPending}>
            {t('send')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
