import type { Actor, ActorBody } from '@samhandling/contract';
import { ButtonRow, Notice } from '@samhandling/ui';
import { Button, ErrorSummary, FormStack, useToast } from '@samhandling/ui/forms';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ActorFields } from '../../../lib/actors/actor-fields.tsx';
import { useActorFaults } from '../../../lib/actors/use-actor-faults.ts';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useActorChange } from '../api/use-actor-mutations.ts';
import { StaleActor } from './stale-actor.tsx';

export const bodyOf = (actor: Actor): ActorBody => ({
  name: actor.name,
  type: actor.type,
  municipalityCode: actor.municipality?.code ?? null,
  organisationNumber: actor.organisationNumber ?? '',
  webAddress: actor.webAddress,
  description: actor.description,
  contactEmail: actor.contactEmail ?? '',
});

type EditActorProps = { readonly actor: Actor; readonly onClose: () => void };

/** What the actor says of itself, to be changed; what is typed stays when it is refused. */
export function EditActor({ actor, onClose }: EditActorProps) {
  const t = useTranslations('actor-form');
  const problemText = useProblemText();
  const toast = useToast();
  const [read] = useState(() => bodyOf(actor));
  const [body, setBody] = useState(read);
  const [attempts, setAttempts] = useState(0);
  const change = useActorChange(actor);
  const faults = useActorFaults(change.error);
  const isStale = isProblem(change.error) && change.error.isStale;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate(body, {
      onSuccess: () => {
        toast.show({ text: t('saved') });
        onClose();
      },
      onError: () => setAttempts((count) => count + 1),
    });
  };
  return (
    <form onSubmit={save} noValidate>
      <FormStack>
        {isStale ? (
          <StaleActor read={read} now={bodyOf(actor)} />
        ) : faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
        ) : change.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(change.error)}</p>
          </Notice>
        ) : null}
        <ActorFields
          body={body}
          onChange={(changes) => setBody({ ...body, ...changes })}
          faults={faults}
        />
        <ButtonRow>
          <Button type="submit" isPending={change.isPending}>
            {t('save')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </ButtonRow>
      </FormStack>
    </form>
  );
}
