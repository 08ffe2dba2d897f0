import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './fold-group.module.css';
import { useFoldedPart } from './use-folded-part.ts';

export interface FoldGroupProps {
  /** What the group is called, with its number. */
  label: ReactNode;
  level?: 3 | 4;
  isOpen?: boolean;
  children: ReactNode;
}

/**
 * A group of rows under a band with its name, which folds it. What is folded opens by itself where
 * find-in-page finds something in it, and stands open without JavaScript.
 */
export function FoldGroup({
  label,
  level = 3,
  isOpen: isOpenAtFirst = false,
  children,
}: FoldGroupProps): ReactNode {
  const { ref, id, isOpen, toggle } = useFoldedPart(isOpenAtFirst);
  const Heading = `h${level}` as const;
  return (
    <div className={styles.group}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          <Icon name="chevron" className={styles.chevron} />
          {label}
        </button>
      </Heading>
      <div ref={ref} id={id}>
        {/* React writes `hidden` as it stands only on an element of its own name. */}
        <folded-part class={styles.part} hidden={isOpen ? undefined : 'until-found'}>
          {children}
        </folded-part>
      </div>
    </div>
  );
}
