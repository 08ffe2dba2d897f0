import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { Heading } from '../text/heading.tsx';
import styles from './page-section.module.css';

export interface PageSectionProps {
  title: ReactNode;
  /** 2 unless the section stands inside another. */
  level?: 2 | 3;
  /** For links to the section. */
  id?: string;
  /** Below the title in the margin: what the section holds, or how to read it. */
  note?: ReactNode;
  /** margin: title beside the content on a wide page, as in a printed report; stack: above it. */
  layout?: 'margin' | 'stack';
  className?: string;
  children: ReactNode;
}

/** A part of the page under a thin rule, its title in the margin. */
export function PageSection(props: PageSectionProps): ReactNode {
  const { title, level = 2, id, note, layout = 'margin', className, children } = props;
  const fallbackId = useId();
  const titleId = `${id ?? fallbackId}-title`;
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={clsx(styles.section, className)}
      data-layout={layout}
    >
      <div className={styles.head}>
        <Heading level={level} id={titleId} size={layout === 'margin' ? 18 : undefined}>
          {title}
        </Heading>
        {note ? <div className={styles.note}>{note}</div> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

export interface PageColumnsProps {
  children: ReactNode;
  /** The narrow column: facts, next steps. */
  aside: ReactNode;
}

/** Reading column beside a narrow column of facts; one below the other on a phone. */
export function PageColumns({ children, aside }: PageColumnsProps): ReactNode {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column}>{aside}</div>
    </div>
  );
}
