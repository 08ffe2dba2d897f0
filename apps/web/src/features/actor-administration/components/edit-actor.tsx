import type { Actor } from '@samhandling/contract';
import { ButtonRow } from '@samhandling/ui';
import { Button, ErrorSummary, FormStack, useToast } from '@samhandling/ui/forms';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ActorFields } from '../../../lib/actors/actor-fields.tsx';
import { useActorFaults } from '../../../lib/actors/use-actor-faults.ts';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useActorChange } from '../api/use-actor-mutations.ts';
import { StaleActor } from './stale-actor.tsx';
import { useActorDraft } from './use-actor-draft.ts';

type EditActorProps = { readonly actor: Actor; readonly onClose: () => void };

/** What the actor says of itself, to be changed; what is typed stays when it is refused. */
export function EditActor({ actor, onClose }: EditActorProps) {
  const t = useTranslations('actor-form');
  const toast = useToast();
  const { body, type, overtaken } = useActorDraft(actor);
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
        {overtaken ? <StaleActor changes={overtaken} /> : null}
        {faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
        ) : isStale && overtaken ? null : (
          <FaultNotice error={change.error} />
        )}
        <ActorFields body={body} onChange={type} faults={faults} />
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
