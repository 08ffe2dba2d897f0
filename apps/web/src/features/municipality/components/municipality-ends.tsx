import type { Municipality } from '@samhandling/contract';
import { addDays } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { activeIn } from '../../../lib/coverage/active-search.ts';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './municipality-parts.module.css';

/** What of the work in a municipality ends within a year, the first of it by name, and what has passed its end. */
export function MunicipalityEnds({ municipality }: { municipality: Municipality }) {
  const t = useTranslations('municipality.ends');
  const { month } = useDates();
  const { code, onSite, endsNext, endsBefore, asOf } = municipality;
  const linkTo = (search: object) => (text: ReactNode) => (
    <Link href={paths.initiatives({ ...activeIn(code), ...search, sortera: 'ends' })}>{text}</Link>
  );
  return (
    <>
      <p>
        {t.rich('soon', {
          count: onSite.endsSoon,
          a: linkTo({ slutarfran: asOf, slutartill: endsBefore }),
        })}
      </p>
      {endsNext.length > 0 ? (
        <ol role="list" className={styles.ends}>
          {endsNext.map(({ id, title, endsOn }) => (
            <li key={id}>
              <time dateTime={endsOn}>{month(endsOn)}</time>
              <Link href={paths.initiative(id)}>
                <Written>{title}</Written>
              </Link>
            </li>
          ))}
        </ol>
      ) : null}
      {onSite.endPassed > 0 ? (
        <p>
          {t.rich('passed', {
            count: onSite.endPassed,
            a: linkTo({ slutartill: addDays(asOf, -1) }),
          })}
        </p>
      ) : null}
    </>
  );
}
