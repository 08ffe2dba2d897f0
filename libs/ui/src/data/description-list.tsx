import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './description-list.module.css';

export interface DescriptionListItem {
  term: ReactNode;
  description: ReactNode;
}

export interface DescriptionListProps {
  items: readonly (DescriptionListItem | null | undefined | false)[];
  /** column: a narrow column of facts; row: term beside description. */
  layout?: 'column' | 'row';
  className?: string;
}

export function DescriptionList(props: DescriptionListProps): ReactNode {
  const { items, layout = 'column', className } = props;
  return (
    <dl className={clsx(styles.list, className)} data-layout={layout}>
      {items.map((item, index) =>
        item ? (
          <div key={index} className={styles.item}>
            <dt>{item.term}</dt>
            <dd>{item.description}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
