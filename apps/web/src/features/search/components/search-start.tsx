import { EmptyState, Link, Prose, TagRow, Tag } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';

const EXAMPLES = ['one', 'two', 'three', 'four', 'five'] as const;
const LISTS = [
  ['actions', paths.actions()],
  ['effectGoals', paths.effectGoals()],
  ['initiatives', paths.initiatives()],
  ['actors', paths.actors()],
] as const;

/** Before anything is searched for: what one can search, and words to begin with. */
export function SearchStart() {
  const t = useTranslations('search');
  return (
    <Prose>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      <p>{t('empty.tryTitle')}</p>
      <TagRow label={t('empty.tryTitle')}>
        {EXAMPLES.map((example) => {
          const q = t(`empty.try.${example}`);
          return (
            <Tag key={example} href={paths.search({ q })}>
              {q}
            </Tag>
          );
        })}
      </TagRow>
    </Prose>
  );
}

/** Nothing found: why that may be, and where else to begin. */
export function SearchNothing() {
  const t = useTranslations('search');
  return (
    <EmptyState title={t('none.title')}>
      <p>{t('none.text')}</p>
      <p>{t('none.browse')}</p>
      <ul>
        {LISTS.map(([name, href]) => (
          <li key={name}>
            <Link href={href}>{t(`browse.${name}`)}</Link>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
