import type { Action, Ownership } from '@samhandling/contract';
import { ButtonLink, ButtonRow, Disclosure, Link, Prose, StateGlyph } from '@samhandling/ui';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { BrowserOnly } from '../../../lib/hydration/browser-only.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './action-owners.module.css';

/** The dialogs are loaded only for those who may do something. */
const OwnershipActions = lazy(() => import('./ownership-actions.tsx'));

/** So many lines stand open; the rest, and what has ended, is folded. */
const OPEN = 4;

/** Who is responsible, who has claimed it or is proposed, and how one takes responsibility. */
export function ActionOwners({ action }: { readonly action: Action }) {
  const t = useTranslations('action');
  const { ownerships, abilities } = action;
  const mayAct =
    abilities.claimFor.length > 0 ||
    abilities.propose ||
    ownerships.some((ownership) => ownership.abilities.confirm || ownership.abilities.release);
  const current = ownerships.filter(({ state }) => state !== 'released').sort(byWeight);
  const rest = [...current.slice(OPEN), ...ownerships.filter(({ state }) => state === 'released')];
  return (
    <div id="ansvar" className={styles.owners}>
      {current.length > 0 ? <OwnershipLines ownerships={current.slice(0, OPEN)} /> : null}
      {rest.length > 0 ? (
        <Disclosure summary={t('owners.more', { count: rest.length })}>
          <OwnershipLines ownerships={rest} />
        </Disclosure>
      ) : null}
      {mayAct ? (
        <BrowserOnly>
          <Suspense fallback={null}>
            <OwnershipActions action={action} />
          </Suspense>
        </BrowserOnly>
      ) : (
        <HowToTake action={action} />
      )}
    </div>
  );
}

/** Confirmed before claimed before proposed, and whoever leads before those who contribute. */
const STATES: readonly Ownership['state'][] = ['confirmed', 'claimed', 'proposed', 'released'];
const byWeight = (a: Ownership, b: Ownership): number =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
  Number(a.role !== 'lead') - Number(b.role !== 'lead');

function HowToTake({ action }: { readonly action: Action }) {
  const t = useTranslations('action');
  const { account } = useSession();
  const isOwned = action.coverage.ownership === 'owned';
  return (
    <Disclosure summary={t(isOwned ? 'owners.takeToo' : 'owners.take')}>
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
    </Disclosure>
  );
}

function OwnershipLines({ ownerships }: { readonly ownerships: readonly Ownership[] }) {
  const t = useTranslations('action');
  return (
    <ul role="list" aria-label={t('owners.title')} className={styles.lines}>
      {ownerships.map((ownership) => (
        <OwnershipLine key={ownership.id} ownership={ownership} />
      ))}
    </ul>
  );
}

/** One sentence for each of the facts: leads, contributes, has claimed, is proposed, has ended. */
function OwnershipLine({ ownership }: { readonly ownership: Ownership }) {
  const t = useTranslations('action.owners.line');
  const { date } = useDates();
  const { actor, role, state, note, openedOn, confirmedOn, releasedOn, releaseReason } = ownership;
  const day =
    state === 'released'
      ? (releasedOn ?? openedOn)
      : (state === 'confirmed' && confirmedOn) || openedOn;
  return (
    <li className={styles.line}>
      <StateGlyph state={{ kind: 'responsibility', value: state }} />
      <span>
        {t.rich(`${role}.${state}`, {
          actor: () => (
            <Link href={paths.actor(actor.id)}>
              <Written>{actor.name}</Written>
            </Link>
          ),
          date: date(day),
        })}
        {note ? (
          <span className={styles.note}>
            {' '}
            <Written>{note}</Written>
          </span>
        ) : null}
        {releaseReason ? (
          <span className={styles.note}>
            {' '}
            <Written>{releaseReason}</Written>
          </span>
        ) : null}
      </span>
    </li>
  );
}
