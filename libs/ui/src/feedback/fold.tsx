import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './fold.module.css';
import { useFoldedPart } from './use-folded-part.ts';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to name an element to JSX
  namespace JSX {
    interface IntrinsicElements {
      'folded-part': {
        class?: string;
        hidden?: 'until-found' | undefined;
        'data-phone'?: string;
        children?: ReactNode;
      };
    }
  }
}

export interface FoldProps {
  /** What the button says: "Visa 21 till". */
  label: ReactNode;
  /** What it says when the part is open: "Visa färre". */
  openLabel: ReactNode;
  /** Stands before the part, open but for a phone, where it is folded with it. */
  before?: ReactNode;
  /** What the button says on a phone, where it opens more. */
  phoneLabel?: ReactNode;
  /** What is folded on every screen. */
  children?: ReactNode;
}

/**
 * A part of the page that is folded, and opens by itself where find-in-page finds something in it. It is
 * printed when it is open, and stands open without JavaScript.
 */
export function Fold({ label, openLabel, before, phoneLabel, children }: FoldProps): ReactNode {
  const { ref, id, isOpen, toggle } = useFoldedPart();
  // React writes `hidden` as it stands only on an element of its own name.
  const hidden = isOpen ? undefined : 'until-found';
  return (
    <div>
      <div ref={ref} id={id}>
        {before ? (
          <folded-part class={styles.part} data-phone="" hidden={hidden}>
            {before}
          </folded-part>
        ) : null}
        {children ? (
          <folded-part class={styles.part} hidden={hidden}>
            {children}
          </folded-part>
        ) : null}
      </div>
      <button
        type="button"
        className={styles.button}
        data-phone={children ? undefined : ''}
        aria-expanded={isOpen}
        aria-controls={id}
        data-print="hide"
        onClick={toggle}
      >
        <Icon name="chevron" className={styles.chevron} />
        {isOpen ? openLabel : <Label label={label} phoneLabel={phoneLabel} />}
      </button>
    </div>
  );
}

function Label({ label, phoneLabel }: Pick<FoldProps, 'label' | 'phoneLabel'>): ReactNode {
  if (!phoneLabel) return label;
  return (
    <>
      <span className={styles.wide}>{label}</span>
      <span className={styles.phone}>{phoneLabel}</span>
    </>
  );
}
