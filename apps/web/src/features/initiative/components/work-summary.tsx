import { Link } from '@samhandling/ui';
import { Fragment, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { ACTIVE } from '../../../lib/coverage/active-search.ts';
import { paths } from '../../../lib/paths.ts';
import type { WorkHead } from '../api/work-over-time-query.ts';

type Search = Parameters<typeof paths.initiatives>[0];

type WorkSummaryProps = {
  readonly work: WorkHead;
  /** Whose initiatives: each number opens the list of them. */
  readonly search: NonNullable<Search>;
};

/** How many are active, what ends within a year or has passed its end, and how many report in time. */
export function WorkSummary({ work, search }: WorkSummaryProps) {
  const t = useTranslations('initiative.work.summary');
  const format = useFormatter();
  const { total, activeNextYear, endPassed, reportsExpected, reportsOverdue } = work;
  const active = work.groups.find(({ group }) => group === 'active')?.count ?? 0;
  const ending = active - activeNextYear - endPassed;
  const linkTo = (filter: Search) => (text: ReactNode) => (
    <Link href={paths.initiatives({ ...search, ...filter })}>{text}</Link>
  );
  const ends = [
    ...(ending > 0
      ? [t.rich('ending', { count: ending, a: linkTo({ ...ACTIVE, slut: 'within_year' }) })]
      : []),
    ...(endPassed > 0
      ? [t.rich('passed', { count: endPassed, a: linkTo({ ...ACTIVE, slut: 'passed' }) })]
      : []),
  ].map((clause, index) => <Fragment key={index}>{clause}</Fragment>);
  return (
    <>
      {t.rich('active', { active, total, a: linkTo(ACTIVE) })}
      {ends.length > 0 ? <> {t.rich('ends', { ends: () => format.list(ends) })}</> : null}
      {reportsExpected > 0 ? (
        <>
          {' '}
          {reportsOverdue > 0
            ? t.rich('late', {
                count: reportsOverdue,
                expected: reportsExpected,
                a: linkTo({ rapportering: 'overdue' }),
              })
            : t('inTime', { expected: reportsExpected })}
        </>
      ) : null}
    </>
  );
}
