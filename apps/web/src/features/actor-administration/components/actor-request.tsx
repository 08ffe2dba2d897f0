import type { Actor } from '@samhandling/contract';
import { ButtonRow, Prose, Row, RowList } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useActorDecisions } from '../api/use-actor-mutations.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import type { ActorDecision } from './decision-outcome.tsx';
import { MergeDialog, type MergeTarget } from './merge-dialog.tsx';

type ActorRequestProps = {
  readonly actor: Actor;
  readonly request: NonNullable<Actor['request']>;
  readonly onDecided: (outcome: ActorDecision) => void;
};
type OpenDialog = 'decline' | 'search' | MergeTarget;

/** Who asks and why; admit, decline, or see that the organisation is already here. */
export function ActorRequest({ actor, request, onDecided }: ActorRequestProps) {
  const t = useTranslations('actor-form');
  const { date } = useDates();
  const [openDialog, setOpenDialog] = useState<OpenDialog | null>(null);
  const { admit } = useActorDecisions(actor);
  const { abilities, similar } = actor;
  const { requesterName, requesterEmail, requestedOn, message } = request;
  const close = () => setOpenDialog(null);
  const take = () =>
    admit.mutate(undefined, {
      onSuccess: ({ invitation }) => onDecided({ kind: 'admitted', invitation }),
    });
  return (
    <>
      <Prose>
        <p>
          {t('requestBy', {
            name: requesterName,
            email: requesterEmail,
            date: date(requestedOn),
          })}
        </p>
        {message ? <p>{message}</p> : null}
      </Prose>
      {similar.length > 0 ? (
        <>
          <p>{t('similar')}</p>
          <RowList label={t('similar')}>
            {similar.map((other) => (
              <Row
                key={other.id}
                title={other.name}
                href={paths.actor(other.id)}
                actions={
                  abilities.merge ? (
                    <Button size="small" variant="secondary" onClick={() => setOpenDialog(other)}>
                      {t('merge', { name: other.name })}
                    </Button>
                  ) : null
                }
              />
            ))}
          </RowList>
        </>
      ) : null}
      <FaultNotice error={admit.error} />
      <ButtonRow>
        {abilities.admit ? (
          <Button isPending={admit.isPending} onClick={take}>
            {t('admit')}
          </Button>
        ) : null}
        {abilities.decline ? (
          <Button variant="secondary" onClick={() => setOpenDialog('decline')}>
            {t('decline')}
          </Button>
        ) : null}
        {abilities.merge ? (
          <Button variant="quiet" onClick={() => setOpenDialog('search')}>
            {t('mergeSearch')}
          </Button>
        ) : null}
      </ButtonRow>
      {openDialog === 'decline' ? (
        <DeclineDialog actor={actor} onDecided={onDecided} onClose={close} />
      ) : openDialog ? (
        <MergeDialog
          actor={actor}
          into={openDialog === 'search' ? null : openDialog}
          onDecided={onDecided}
          onClose={close}
        />
      ) : null}
    </>
  );
}
