import type { ActivityMonth } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import { Fragment, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { CodeLink } from '../../../lib/navigation/code-link.tsx';
import { paths } from '../../../lib/paths.ts';
import styles from './month-summary.module.css';

/** So many codes stand after a number; the page of the month has them all. */
const SHOWN_CODES = 8;

type MonthSummaryProps = {
  readonly month: ActivityMonth;
  /** All actions are named: the page is that of the month. */
  readonly hasAll?: boolean;
};

/** What happened in a month: a number for each kind of event, and each opens its list. Noughts are left out. */
export function MonthSummary({ month, hasAll = false }: MonthSummaryProps) {
  const t = useTranslations('activity.month');
  const { month: name, published, reported, ended, actors } = month;
  const lists = [
    {
      key: 'published' as const,
      count: published.initiatives,
      href: paths.initiatives({ publicerade: name }),
      note: t('from', { actors: published.actors }),
    },
    { key: 'reported' as const, count: reported, href: paths.initiatives({ rapporterade: name }) },
    { key: 'ended' as const, count: ended, href: paths.initiatives({ slutar: name }) },
    { key: 'actors' as const, count: actors, href: paths.actors({ nya: name }) },
  ];
  const [first, second, ...others] = lists;
  const row = (list: (typeof lists)[number] | undefined) =>
    list && list.count > 0 ? (
      <Happened key={list.key} count={list.count} note={list.note}>
        <Link href={list.href}>{t(list.key, { count: list.count })}</Link>
      </Happened>
    ) : null;
  const rows = [
    row(first),
    row(second),
    ...(['owned', 'contributed', 'released'] as const).map((key) =>
      month[key].length > 0 ? (
        <Happened
          key={key}
          count={month[key].length}
          note={<Codes actions={month[key]} month={name} most={hasAll ? Infinity : SHOWN_CODES} />}
        >
          {t(key, { count: month[key].length })}
        </Happened>
      ) : null,
    ),
    ...others.map(row),
  ].filter((one) => one !== null);
  if (rows.length === 0) return <p>{t('nothing')}</p>;
  return (
    <ul role="list" className={styles.rows}>
      {rows}
    </ul>
  );
}

type HappenedProps = {
  readonly count: number;
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

function Happened({ count, note, children }: HappenedProps) {
  const format = useFormatter();
  return (
    <li className={styles.row}>
      <span className={styles.count}>{format.number(count)}</span>
      <span>
        {children}
        {note ? <span className={styles.note}>{note}</span> : null}
      </span>
    </li>
  );
}

type CodesProps = {
  readonly actions: ActivityMonth['owned'];
  readonly month: string;
  readonly most: number;
};

function Codes({ actions, month, most }: CodesProps) {
  const t = useTranslations('activity.month');
  const rest = actions.length - most;
  return (
    <>
      {actions.slice(0, most).map(({ code, text }, index) => (
        <Fragment key={code}>
          {index > 0 ? ', ' : null}
          <CodeLink href={paths.action(code)} code={code} name={text} isNameHeard />
        </Fragment>
      ))}
      {rest > 0 ? (
        <>
          {' '}
          <Link href={paths.activity({ manad: month })}>{t('more', { count: rest })}</Link>
        </>
      ) : null}
    </>
  );
}
