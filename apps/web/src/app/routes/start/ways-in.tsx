import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import styles from './ways-in.module.css';

type WaysInProps = {
  /** How many effect goals the strategy has. */
  readonly effectGoals: number;
};

/** The links for the three kinds of readers. */
export function WaysIn({ effectGoals }: WaysInProps) {
  const t = useTranslations('start.ways');
  const ways = [
    { key: 'lead', href: paths.initiativeNew(), more: paths.initiativeNew() },
    { key: 'follow', href: paths.unownedActions(), more: paths.municipalities() },
    { key: 'know', href: paths.search(), more: paths.effectGoals() },
  ] as const;
  return (
    <ul role="list" className={styles.ways}>
      {ways.map(({ key, href, more }) => (
        <li key={key} className={styles.way}>
          <Link href={href} className={styles.title}>
            {t(`${key}.title`)}
          </Link>
          <p className={styles.text}>
            {t.rich(`${key}.text`, {
              count: effectGoals,
              a: (text: ReactNode) => <Link href={more}>{text}</Link>,
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
