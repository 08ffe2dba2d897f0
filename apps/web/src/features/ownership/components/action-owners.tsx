import type { Action, Ownership } from '@samhandling/contract';
import { ButtonLink, ButtonRow, Prose, Row, RowList, StateMark } from '@samhandling/ui';
import { ClientOnly } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useDates } from '../../../lib/values/dates.ts';

/** The dialogs are loaded only for those who may do something. */
const OwnershipActions = lazy(() => import('./ownership-actions.tsx'));

/** Who is responsible, who has claimed it, and how one takes responsibility. */
export function ActionOwners({ action }: { action: Action }) {
  const t = useTranslations('action');
  const { account } = useSession();
  const { ownerships, abilities } = action;
  const isOwned = action.coverage.ownership === 'owned';
  const mayAct =
    abilities.claimFor.length > 0 ||
    abilities.propose ||
    ownerships.some((ownership) => ownership.abilities.confirm || ownership.abilities.release);
  return (
    <>
      {ownerships.length === 0 ? (
        <p>{t('owners.none')}</p>
      ) : (
        <RowList label={t('owners.title')}>
          {ownerships.map((ownership) => (
            <OwnershipLine key={ownership.id} ownership={ownership} />
          ))}
        </RowList>
      )}
      {mayAct ? (
        <ClientOnly>
          <Suspense fallback={null}>
            <OwnershipActions action={action} />
          </Suspense>
        </ClientOnly>
      ) : (
        <>
          <Prose>
            <p>{t(isOwned ? 'owners.howToo' : 'owners.how')}</p>
          </Prose>
          <ButtonRow>
            {account ? null : (
              <ButtonLink
                href={paths.signIn(`${paths.action(action.code)}#ansvar`)}
                variant={isOwned ? 'secondary' : 'primary'}
              >
                {t('owners.signIn')}
              </ButtonLink>
            )}
            <ButtonLink href={paths.actorRequest} variant="secondary">
              {t('owners.join')}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
    </>
  );
}

function OwnershipLine({ ownership }: { ownership: Ownership }) {
  const t = useTranslations('action');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const { actor, role, state, note, openedOn, confirmedOn, releasedOn, releaseReason } = ownership;
  const since =
    state === 'released'
      ? t('owners.released', { date: date(releasedOn ?? openedOn) })
      : state === 'confirmed'
        ? t('owners.since', { date: date(confirmedOn ?? openedOn) })
        : state === 'claimed'
          ? t('owners.opened', { date: date(openedOn) })
          : t('owners.proposed', { date: date(openedOn) });
  return (
    <Row
      title={actor.name}
      href={paths.actor(actor.id)}
      kicker={`${words(`ownershipRole.${role}`)} · ${since}`}
      states={
        <StateMark kind="responsibility" value={state} label={words(`ownershipState.${state}`)} />
      }
    >
      {note ? <p>{note}</p> : null}
      {releaseReason ? <p>{releaseReason}</p> : null}
    </Row>
  );
}
