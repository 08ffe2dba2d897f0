import type { Municipality } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ACTIVE, activeIn } from '../../../lib/coverage/active-search.ts';
import { CodeLink } from '../../../lib/navigation/code-link.tsx';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './municipality-parts.module.css';

const OTHER_TYPES = ACTOR_TYPES.filter((type) => type !== 'municipality').join(',');

/** Who works in a municipality, and what its actors lead and own. */
export function MunicipalityDoers({ municipality }: { municipality: Municipality }) {
  const t = useTranslations('municipality.doers');
  const { code, name, onSite, own, others, owns } = municipality;
  const linkTo = (href: string) => (text: ReactNode) => <Link href={href}>{text}</Link>;
  return (
    <>
      <p>
        {t.rich('onSite', {
          active: onSite.active,
          here: onSite.ledFromHere,
          others: onSite.active - onSite.ledFromHere,
          a: linkTo(paths.initiatives(activeIn(code))),
          b: linkTo(paths.initiatives({ ...activeIn(code), fran: code })),
        })}
      </p>
      <ul role="list" className={styles.facts}>
        {own ? (
          <li>
            {t.rich('own', {
              name: own.actor.name,
              takesPart: own.takesPart,
              leads: own.leads,
              actor: (name) => (
                <Link href={paths.actor(own.actor.id)}>
                  <Written>{name}</Written>
                </Link>
              ),
              a: linkTo(paths.initiatives({ aktor: own.actor.id })),
              b: linkTo(paths.initiatives({ aktor: own.actor.id, fran: code })),
            })}
          </li>
        ) : null}
        <li>
          {t.rich('others', {
            name,
            actors: others.actors,
            leads: others.leads,
            active: others.leadsActive,
            actor: linkTo(paths.actors({ kommun: code, typ: OTHER_TYPES })),
            a: linkTo(paths.initiatives({ fran: code, aktorstyp: OTHER_TYPES })),
            b: linkTo(
              paths.initiatives({
                fran: code,
                aktorstyp: OTHER_TYPES,
                ...ACTIVE,
              }),
            ),
          })}
        </li>
        <li>
          {t('owns', { count: owns.length })}
          {owns.length > 0 ? (
            <span className={styles.codes}>
              {' '}
              {owns.map((action, index) => (
                <Fragment key={action.code}>
                  {index > 0 ? ', ' : null}
                  <CodeLink
                    href={paths.action(action.code)}
                    code={action.code}
                    name={action.text}
                    isNameHeard
                  />
                </Fragment>
              ))}
            </span>
          ) : null}
        </li>
      </ul>
    </>
  );
}
