import type { ActorRequestBody } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import {
  Button,
  ErrorSummary,
  FormGroup,
  FormStack,
  TextArea,
  TextField,
} from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ActorFields } from '../../../lib/actors/actor-fields.tsx';
import { useActorFaults } from '../../../lib/actors/use-actor-faults.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import { PersonalDataNote } from '../../../lib/forms/personal-data-note.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';

const EMPTY: ActorRequestBody = {
  name: '',
  type: 'civil_society',
  municipalityCode: null,
  organisationNumber: '',
  webAddress: '',
  description: '',
  contactEmail: '',
  requesterName: '',
  requesterEmail: '',
  message: '',
};

const LENGTHS = {
  requesterName: LONGEST.name,
  requesterEmail: LONGEST.mailbox,
  message: LONGEST.message,
} as const;

/** The form in which an organisation asks to join. */
export function ActorRequestForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useTranslations('actor-form');
  const api = useApi();
  const [body, setBody] = useState(EMPTY);
  const [attempts, setAttempts] = useState(0);
  const ask = useMutation({
    mutationFn: () => api.post('/actor-requests', body),
    onSuccess: () => onSent(body.requesterEmail),
    onError: () => setAttempts((count) => count + 1),
  });
  const faults = useActorFaults(ask.error);
  const text = (field: 'requesterName' | 'requesterEmail' | 'message') => ({
    id: field,
    value: body[field],
    onChange: (value: string) => setBody({ ...body, [field]: value }),
    errorMessage: faults.of(field),
    maxLength: LENGTHS[field],
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form onSubmit={send} noValidate>
      <FormStack>
        {faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
        ) : (
          <FaultNotice error={ask.error} />
        )}
        <FormGroup label={t('organisation')}>
          <ActorFields
            body={body}
            onChange={(changes) => setBody({ ...body, ...changes })}
            faults={faults}
          />
        </FormGroup>
        <FormGroup label={t('you')}>
          <FormStack>
            <TextField
              label={t('requesterName')}
              autoComplete="name"
              isRequired
              {...text('requesterName')}
            />
            <TextField
              label={t('requesterEmail')}
              type="email"
              autoComplete="email"
              isRequired
              {...text('requesterEmail')}
            />
            <TextArea label={t('message')} {...text('message')} />
            <PersonalDataNote about="request" />
          </FormStack>
        </FormGroup>
        <div>
          <Button type="submit" isPending={ask.isPending}>
            {t('send')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
