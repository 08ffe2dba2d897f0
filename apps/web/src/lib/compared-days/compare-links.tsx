import { addMonths } from '@samhandling/domain';
import { FilterDate, Link, SubmitButton } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDateWords } from '../../../lib/forms/date-words.ts';
import { paths } from '../../../lib/paths.ts';
import type { MatrixSearch } from '../api/matrix-query.ts';
import styles from './compare-links.module.css';

type CompareLinksProps = {
  /** The day of the present figures. */
  readonly today: string;
  readonly search: MatrixSearch & { readonly jamfor?: string };
};

/** Links and a form that choose the day to compare with; they keep the filter. */
export function CompareLinks({ today, search }: CompareLinksProps) {
  const t = useTranslations('coverage-then');
  const dateWords = useDateWords();
  const { jamfor, ...others } = search;
  const choices = [
    { key: 'halfYear', day: addMonths(today, -6) },
    { key: 'year', day: addMonths(today, -12) },
  ] as const;
  return (
    <nav aria-label={t('label')} className={styles.compare} data-print="hide">
      <span aria-hidden="true" className={styles.label}>
        {t('label')}
      </span>
      <ul role="list" className={styles.links}>
        {choices.map(({ key, day }) => (
          <li key={key}>
            <Link
              href={paths.coverage({ ...others, jamfor: day })}
              aria-current={day === jamfor ? 'true' : undefined}
              className={styles.link}
            >
              {t(`choice.${key}`)}
            </Link>
          </li>
        ))}
        {jamfor ? (
          <li>
            <Link href={paths.coverage(others)} className={styles.link}>
              {t('choice.now')}
            </Link>
          </li>
        ) : null}
      </ul>
      <form method="get" action={paths.coverage()} className={styles.form}>
        {Object.entries(others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterDate
          name="jamfor"
          label={t('day')}
          words={dateWords}
          max={today}
          defaultValue={jamfor}
        />
        <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
      </form>
    </nav>
  );
}
