import { ArrowLink, Link } from '@samhandling/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { unfinishedQuery } from '../api/form-queries.ts';
import styles from './unfinished-initiatives.module.css';

/** What has been begun and not sent in, so that nobody writes the same initiative twice. */
export function UnfinishedInitiatives() {
  const t = useTranslations('initiative-form.unfinished');
  const { data } = useQuery(unfinishedQuery());
  const group = data?.groups.find(({ kind }) => kind === 'initiative_draft');
  if (!group) return null;
  return (
    <nav className={styles.unfinished} aria-label={t('title', { count: group.total })}>
      <p className={styles.title}>{t('title', { count: group.total })}</p>
      <ul className={styles.list}>
        {group.items.flatMap(({ initiative, actor }) =>
          initiative ? (
            <li key={initiative.id}>
              <Link href={paths.initiativeEdit(initiative.id)}>{initiative.title}</Link>
              {actor ? ` · ${actor.name}` : null}
            </li>
          ) : (
            []
          ),
        )}
      </ul>
      {group.total > group.items.length ? (
        <ArrowLink href={paths.deskList({ visa: 'initiative_draft' })}>{t('all')}</ArrowLink>
      ) : null}
    </nav>
  );
}
