import { Disclosure, Lead, Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../values/dates.ts';
import { Written } from '../messages/written.tsx';
import styles from './change-parts.module.css';
import type { ComparedFigure } from './figure-table.tsx';

type ChangedSinceProps = {
  /** From which day on links are known, where that is after the day compared with. */
  readonly linksKnownFrom: string | null;
  readonly sentence: string;
  /** What else is told as it is today. */
  readonly note?: string;
  /** Tables with the figures of both days, folded. */
  readonly figures: ReactNode;
  readonly children?: ReactNode;
};

/** What has changed since a day: in one sentence, in figures, and one by one. */
export function ChangedSince({
  linksKnownFrom,
  sentence,
  note,
  figures,
  children,
}: ChangedSinceProps) {
  const t = useTranslations('compared-days');
  const { date } = useDates();
  return (
    <div className={styles.change}>
      <Lead size={22}>{sentence}</Lead>
      {linksKnownFrom === null ? null : <p>{t('noteLinks', { date: date(linksKnownFrom) })}</p>}
      {note === undefined ? null : <p>{note}</p>}
      <Disclosure summary={t('figures')}>
        <div className={styles.tables}>{figures}</div>
      </Disclosure>
      {children}
    </div>
  );
}

type ChangeListProps = {
  /** How many the same has happened to, in words. */
  readonly summary: string;
  /** What else is to say of them. */
  readonly note?: string | undefined;
  readonly items: readonly {
    readonly key: string;
    readonly code?: string;
    readonly name: string;
    readonly href: string;
    /** From what to what, in words. */
    readonly became?: string;
  }[];
};

/** What the same has happened to, folded: the number says how much there is. */
export function ChangeList({ summary, note, items }: ChangeListProps) {
  return (
    <Disclosure summary={summary}>
      {note === undefined ? null : <p>{note}</p>}
      <ul role="list" className={styles.items} hidden={items.length === 0}>
        {items.map(({ key, code, name, href, became }) => (
          <li key={key} className={styles.item} data-plain={code === undefined ? '' : undefined}>
            {code === undefined ? null : <span className={styles.code}>{code}</span>}
            <Link href={href} className={styles.words}>
              <Written>{name}</Written>
            </Link>
            {became === undefined ? null : <span className={styles.became}>{became}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type NothingNamedProps = {
  /** Whatever is counted, of both days. */
  readonly figures: readonly Pick<ComparedFigure, 'then' | 'now'>[];
};

/** Where nothing can be told by name: that nothing has changed, or that only the numbers have. */
export function NothingNamed({ figures }: NothingNamedProps) {
  const t = useTranslations('compared-days');
  const isSame = figures.every(({ then, now }) => then === now);
  return <p>{t(isSame ? 'nothing' : 'onlyNumbers')}</p>;
}
