import type { Initiative, InitiativeBody } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { Button, FormStack, Select, TextArea, TextField } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import { forget, keep, readKept } from '../../../lib/forms/kept-draft.ts';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { emptyBody } from '../initiative-body.ts';

type NewInitiativeProps = { readonly actionCode: string | undefined };

/**
 * The first questions. They are kept in this browser until they are answered; then there is a draft,
 * and the rest of the form saves by itself. Sent twice it is made once.
 */
export function NewInitiative({ actionCode }: NewInitiativeProps) {
  const t = useTranslations('initiative-form');
  const problemText = useProblemText();
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { account, abilities } = useSession();
  const [owner] = abilities.createInitiativeFor;
  const key = `${account?.id ?? ''}:initiative:new`;
  const [body, setBody] = useState<InitiativeBody>(() => {
    const empty = emptyBody(owner?.id ?? '', actionCode);
    const kept = readKept<InitiativeBody>(window.localStorage, key)?.body;
    return kept ? { ...kept, actions: actionCode ? empty.actions : kept.actions } : empty;
  });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const change = (changes: Partial<InitiativeBody>) => {
    const changed = { ...body, ...changes };
    keep(window.localStorage, key, { body: changed, version: 0 });
    setBody(changed);
  };
  const create = useMutation({
    mutationFn: () => api.post<Initiative>('/initiatives', body, { idempotencyKey }),
    onSuccess: async (initiative) => {
      forget(window.localStorage, key);
      await queryClient.invalidateQueries({ queryKey: ['desk'] });
      await navigate({ href: `${paths.initiativeEdit(initiative.id)}?steg=2` });
    },
  });
  if (!owner) return <p>{t('noActor')}</p>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={send}>
      <FormStack>
        {abilities.createInitiativeFor.length > 1 ? (
          <Select
            label={t('who.owner')}
            options={abilities.createInitiativeFor.map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            value={body.ownerActorId}
            onChange={(ownerActorId) => change({ ownerActorId })}
          />
        ) : null}
        <TextField
          label={t('what.title')}
          description={t('what.titleHelp')}
          maxLength={160}
          value={body.title}
          onChange={(title) => change({ title })}
          isRequired
        />
        <TextField
          label={t('what.summary')}
          description={t('what.summaryHelp')}
          maxLength={300}
          value={body.summary}
          onChange={(summary) => change({ summary })}
          isRequired
        />
        <TextArea
          label={t('what.description')}
          description={t('what.descriptionHelp')}
          rows={6}
          value={body.description}
          onChange={(description) => change({ description })}
        />
        {create.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(create.error)}</p>
          </Notice>
        ) : null}
        <div>
          <Button type="submit" isPending={create.isPending}>
            {t('create')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
