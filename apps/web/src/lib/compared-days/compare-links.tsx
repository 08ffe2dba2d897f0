import { addMonths } from '@samhandling/domain';
import { FilterDate, Link, SubmitButton } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDateWords } from '../forms/date-words.ts';
import styles from './compare-links.module.css';

export type CompareLinksProps = {
  /** The day of the present figures. */
  readonly today: string;
  /** What the address chooses besides; it is kept. */
  readonly search?: Readonly<Record<string, unknown>>;
  /** The day that is compared with. */
  readonly day: string | undefined;
  /** Without the form, until a day is chosen: in one line beside a title. */
  readonly isCompact?: boolean;
  /** Address of the page with what is chosen. */
  readonly path: (search?: Readonly<Record<string, unknown>>) => string;
};

/** Links and a form that choose the day to compare with; they keep the filter. */
export function CompareLinks({
  today,
  search = {},
  day: chosen,
  isCompact = false,
  path,
}: CompareLinksProps) {
  const t = useTranslations('compared-days');
  const dateWords = useDateWords();
  const { jamfor: _jamfor, ...others } = search;
  const hasForm = !isCompact || chosen !== undefined;
  const choices = [
    { key: 'halfYear', day: addMonths(today, -6) },
    { key: 'year', day: addMonths(today, -12) },
  ] as const;
  return (
    <nav
      aria-label={t('label')}
      className={styles.compare}
      data-compact={hasForm ? undefined : ''}
      data-print="hide"
    >
      <span aria-hidden="true" className={styles.label}>
        {t('label')}
      </span>
      <ul role="list" className={styles.links}>
        {choices.map(({ key, day }) => (
          <li key={key}>
            <Link
              href={path({ ...others, jamfor: day })}
              aria-current={day === chosen ? 'true' : undefined}
              className={styles.link}
            >
              {t(`choice.${key}`)}
            </Link>
          </li>
        ))}
        {chosen ? (
          <li>
            <Link href={path(others)} className={styles.link}>
              {t('choice.now')}
            </Link>
          </li>
        ) : null}
      </ul>
      {hasForm ? (
        <form method="get" action={path()} className={styles.form}>
          {Object.entries(others).flatMap(([name, value]) =>
            typeof value === 'string' || typeof value === 'number'
              ? [<input key={name} type="hidden" name={name} value={value} />]
              : [],
          )}
          <FilterDate
            name="jamfor"
            label={t('day')}
            words={dateWords}
            max={today}
            defaultValue={chosen}
          />
          <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
        </form>
      ) : null}
    </nav>
  );
}
