import { Link, PageTitle, Prose, SearchBox } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useTellAlive } from '../../lib/hydration/use-tell-alive.ts';
import { paths } from '../../lib/paths.ts';

const LISTS = [
  ['actions', paths.actions()],
  ['effectGoals', paths.effectGoals()],
  ['initiatives', paths.initiatives()],
  ['actors', paths.actors()],
] as const;

export function NotFoundPage() {
  const t = useTranslations('shell');
  const common = useTranslations('common');
  useTellAlive();
  return (
    <>
      <title>{t('titleWithSite', { title: t('notFound.title') })}</title>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <Prose>
        <p>{t('notFound.text')}</p>
      </Prose>
      <div className="site-block">
        <SearchBox
          action={paths.search()}
          label={t('notFound.search')}
          submitLabel={common('search')}
        />
      </div>
      <Prose>
        <h2>{t('notFound.lists')}</h2>
        <ul>
          {LISTS.map(([name, href]) => (
            <li key={name}>
              <Link href={href}>{t(`navigation.${name}`)}</Link>
            </li>
          ))}
        </ul>
      </Prose>
    </>
  );
}
