import { Icon, Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import styles from './sort-links.module.css';

export type SortChoice = {
  readonly key: string;
  readonly label: string;
  /** Can be sorted in one direction only. */
  readonly isFixed?: boolean;
};

type SortLinksProps = {
  /** The chosen key; `-` in front means descending order. */
  readonly current: string;
  readonly choices: readonly SortChoice[];
  readonly hrefOf: (sort: string) => string;
};

/** Links that choose the order, which is part of the address. The chosen one reverses it. */
export function SortLinks({ current, choices, hrefOf }: SortLinksProps) {
  const t = useTranslations('common');
  const isFalling = current.startsWith('-');
  const currentKey = current.replace(/^-/, '');
  return (
    <nav aria-label={t('sortBy')} className={styles.sort} data-print="hide">
      <span className={styles.label} aria-hidden="true">
        {t('sortBy')}
      </span>
      <ul role="list" className={styles.list}>
        {choices.map(({ key, label, isFixed }) => {
          const name = key.replace(/^-/, '');
          const isCurrent = name === currentKey;
          const turned = isFalling ? name : `-${name}`;
          return (
            <li key={key}>
              <Link
                href={hrefOf(isCurrent && !isFixed ? turned : key)}
                aria-current={isCurrent ? 'true' : undefined}
                className={styles.choice}
              >
                {label}
                {isCurrent && !isFixed ? (
                  <Icon name={isFalling ? 'arrow-down' : 'arrow-up'} />
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
