import type { Actor } from '@samhandling/contract';
import { ArrowLink, Fold, Link, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './actor-ownerships.module.css';

/** So many stand open. */
const OPEN = 6;

type ActorOwnershipsProps = Pick<Actor, 'ownerships'>;

/** What the actor answers for, and what is still to be confirmed for those who may see it. */
export function ActorOwnerships({ ownerships }: ActorOwnershipsProps) {
  const t = useTranslations('actor');
  if (ownerships.length === 0) {
    return (
      <>
        <p>{t('ownerships.empty')}</p>
        <ArrowLink href={paths.unownedActions()}>{t('ownerships.emptyLink')}</ArrowLink>
      </>
    );
  }
  return (
    <div>
      <OwnershipTable ownerships={ownerships.slice(0, OPEN)} />
      {ownerships.length > OPEN ? (
        <Fold
          label={t('ownerships.more', { count: ownerships.length - OPEN })}
          openLabel={t('ownerships.fewer')}
        >
          <OwnershipTable ownerships={ownerships.slice(OPEN)} />
        </Fold>
      ) : null}
    </div>
  );
}

function OwnershipTable({ ownerships }: ActorOwnershipsProps) {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  return (
    <ul role="list" aria-label={t('ownerships.title')} className={styles.rows}>
      {ownerships.map(({ id, action, role, state, note, openedOn, confirmedOn }) => (
        <li key={id} className={styles.row}>
          <span>
            <span className={styles.code}>{action.code.toUpperCase()}</span>{' '}
            <Link href={paths.action(action.code)}>
              <Written>{action.text}</Written>
            </Link>
            {note ? (
              <span className={styles.note}>
                <Written>{note}</Written>
              </span>
            ) : null}
          </span>
          <span className={styles.state}>
            <StateMark
              kind="responsibility"
              value={state}
              label={words(
                state === 'confirmed' ? `ownershipRole.${role}` : `ownershipState.${state}`,
              )}
            />
            <span className={styles.note}>
              {confirmedOn
                ? t('ownerships.since', { date: date(confirmedOn) })
                : t('ownerships.opened', { date: date(openedOn) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
