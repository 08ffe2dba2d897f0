import type { Actor } from '@samhandling/contract';
import { ButtonRow, PageSection } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActorInvitations } from './actor-invitations.tsx';
import { ActorMembers } from './actor-members.tsx';
import { ActorRequest } from './actor-request.tsx';
import { DecisionOutcome, type ActorDecision } from './decision-outcome.tsx';
import { EditActor } from './edit-actor.tsx';
import { MergeDialog } from './merge-dialog.tsx';

/** What the person may do with the actor, by the abilities that came with it. */
export function ActorAdministration({ actor }: { actor: Actor }) {
  const t = useTranslations('actor-form');
  const invitations = useTranslations('invitation');
  const [outcome, setOutcome] = useState<ActorDecision | null>(null);
  const [openDialog, setOpenDialog] = useState<'edit' | 'merge' | null>(null);
  const { abilities, request } = actor;
  const isAsked = request !== null && (abilities.admit || abilities.decline);
  const isMerging = openDialog === 'merge' && abilities.merge;
  const close = () => setOpenDialog(null);
  return (
    <>
      {outcome ? <DecisionOutcome outcome={outcome} /> : null}
      {isAsked ? (
        <PageSection title={t('request')}>
          <ActorRequest actor={actor} request={request} onDecided={setOutcome} />
        </PageSection>
      ) : null}
      {abilities.update || (abilities.merge && !isAsked) ? (
        <PageSection title={t('administration')}>
          {abilities.update && openDialog === 'edit' ? (
            <EditActor actor={actor} onClose={close} />
          ) : (
            <ButtonRow>
              {abilities.update ? (
                <Button variant="secondary" onClick={() => setOpenDialog('edit')}>
                  {t('edit')}
                </Button>
              ) : null}
              {abilities.merge && !isAsked ? (
                <Button variant="quiet" onClick={() => setOpenDialog('merge')}>
                  {t('mergeSearch')}
                </Button>
              ) : null}
            </ButtonRow>
          )}
        </PageSection>
      ) : null}
      {abilities.viewMembers ? (
        <PageSection title={t('members')}>
          <ActorMembers actor={actor} />
        </PageSection>
      ) : null}
      {abilities.invite ? (
        <PageSection title={invitations('waiting')}>
          <ActorInvitations actor={actor} />
        </PageSection>
      ) : null}
      {isMerging ? (
        <MergeDialog actor={actor} into={null} onDecided={setOutcome} onClose={close} />
      ) : null}
    </>
  );
}
