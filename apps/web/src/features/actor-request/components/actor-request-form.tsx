import type { ActorRequestBody } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import { Notice } from '@samhandling/ui';
import {
  Button,
  ErrorSummary,
  FormGroup,
  FormStack,
  Select,
  TextArea,
  TextField,
} from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useActorFaults } from './use-actor-faults.ts';

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

/** An organisation asks to join; what is wrong is told at its field. */
export function ActorRequestForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useTranslations('actor-form');
  const words = useTranslations('vocabulary');
  const problemText = useProblemText();
  const { region } = useRegion();
  const api = useApi();
  const [body, setBody] = useState(EMPTY);
  const [attempts, setAttempts] = useState(0);
  const ask = useMutation({
    mutationFn: () => api.post('/actor-requests', body),
    onSuccess: () => onSent(body.requesterEmail),
    onError: () => setAttempts((count) => count + 1),
  });
  const faults = useActorFaults(ask.error);
  const text = (field: keyof typeof EMPTY) => ({
    id: field,
    value: body[field] ?? '',
    onChange: (value: string) => setBody({ ...body, [field]: value }),
    errorMessage: faults.of(`/${field}`),
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
        ) : ask.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(ask.error)}</p>
          </Notice>
        ) : null}
        <FormGroup label={t('organisation')}>
          <FormStack>
            <TextField label={t('name')} autoComplete="organization" isRequired {...text('name')} />
            <Select
              id="type"
              label={t('type')}
              options={ACTOR_TYPES.map((value) => ({ value, label: words(`actorType.${value}`) }))}
              value={body.type}
              onChange={(value) => {
                const type = ACTOR_TYPES.find((candidate) => candidate === value);
                if (type) setBody({ ...body, type });
              }}
            />
            <Select
              id="municipalityCode"
              label={t('municipality')}
              placeholder={t('municipalityNone')}
              options={region.municipalities.map(({ code, name }) => ({
                value: code,
                label: name,
              }))}
              value={body.municipalityCode ?? ''}
              onChange={(value) => setBody({ ...body, municipalityCode: value || null })}
              errorMessage={faults.of('/municipalityCode')}
            />
            <TextField
              label={t('number')}
              description={t('numberHelp')}
              width="medium"
              {...text('organisationNumber')}
            />
            <TextField
              label={t('web')}
              description={t('webHelp')}
              type="url"
              {...text('webAddress')}
            />
            <TextArea label={t('description')} {...text('description')} />
            <TextField
              label={t('contact')}
              description={t('contactHelp')}
              type="email"
              {...text('contactEmail')}
            />
          </FormStack>
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
