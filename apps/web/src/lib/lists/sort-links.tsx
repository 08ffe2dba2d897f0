import { Icon, Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import styles from './sort-links.module.css';

export type SortChoice = {
  readonly key: string;
  readonly label: string;
  /** Has one order only. */
  readonly isFixed?: boolean;
};

type SortLinksProps = {
  /** The key that stands; with `-` in front the order is turned round. */
  readonly current: string;
  readonly choices: readonly SortChoice[];
  readonly hrefOf: (sort: string) => string;
};

/** Plain links: the order is part of the address. The one that stands turns round when followed. */
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
