import type { Aspect } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Written } from '../../../lib/messages/written.tsx';
import { paths } from '../../../lib/paths.ts';
import { missingOf } from '../aspect-facts.ts';
import { aspectSearch } from '../../../lib/lists/aspect-search.ts';
import styles from './aspect.module.css';

/** What nobody does for the aspect, a line each; noughts are left out. */
export function AspectMissing({ aspect }: { readonly aspect: Aspect }) {
  const t = useTranslations('aspect');
  const format = useFormatter();
  const { work, actorTypes, expected } = aspect;
  const missing = missingOf(aspect);
  const working = actorTypes.filter(({ active }) => active > 0).map(({ type }) => type);
  const absent = ACTOR_TYPES.filter((type) => type !== 'other' && !working.includes(type));
  const listed = (filters: Readonly<Record<string, string>>) =>
    paths.initiatives({ ...aspectSearch(aspect), status: 'ongoing', ...filters });
  const lines = [
    missing.municipalities.length > 0 &&
      t('missing.municipalities', {
        count: missing.municipalities.length,
        names: format.list(missing.municipalities.map(({ name }) => name)),
      }),
    missing.actions.length > 0 &&
      (work.initiatives > 0 ? (
        <a href="#vilka-atgarder">{t('missing.actions', { count: missing.actions.length })}</a>
      ) : (
        t('missing.actions', { count: missing.actions.length })
      )),
    missing.areas.length > 0 &&
      t.rich('missing.areas', {
        names: format.list(missing.areas.map(({ title }) => title)),
        written: (words: ReactNode) => <Written>{words}</Written>,
      }),
    absent.length > 0 &&
      t('missing.actorTypes', { names: format.list(absent.map((type) => t(`types.${type}`))) }),
    work.silent > 0 && (
      <Link href={listed({ rapportering: 'overdue' })}>
        {t('missing.silent', { count: work.silent })}
      </Link>
    ),
    work.withoutEffect > 0 && (
      <Link href={listed({ rapportering: 'recent,due', sager: 'false' })}>
        {t('missing.withoutEffect', { count: work.withoutEffect })}
      </Link>
    ),
    expected.notSaid > 0 && t('missing.sexes', { count: expected.notSaid }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p>{t('missing.nothing')}</p>;
  return (
    <ul className={styles.texts}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
