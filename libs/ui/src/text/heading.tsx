import clsx from 'clsx';
import type { HTMLAttributes, ReactNode } from 'react';
import styles from './text.module.css';

export interface HeadingProps extends HTMLAttributes<HTMLHeadingElement> {
  level: 1 | 2 | 3 | 4;
  /** A step of the scale, where it shall differ from the level's own (48 · 28 · 22 · 18). */
  size?: 16 | 18 | 22 | 28 | 36 | 48;
}

const SIZE_OF_LEVEL = { 1: 48, 2: 28, 3: 22, 4: 18 } as const;

export function Heading({ level, size, className, ...rest }: HeadingProps): ReactNode {
  const Tag = `h${level}` as const;
  return (
    <Tag
      {...rest}
      className={clsx(styles.heading, className)}
      data-size={size ?? SIZE_OF_LEVEL[level]}
    />
  );
}

export interface PageTitleProps {
  children: ReactNode;
  /** Above the title: its code or kind ("Åtgärd L07"). */
  kicker?: ReactNode;
  /** Long titles, such as a proposal's own words, are set smaller. */
  isLong?: boolean;
  /** Beside the title: buttons for what one may do here. */
  actions?: ReactNode;
}

export function PageTitle({ children, kicker, isLong, actions }: PageTitleProps): ReactNode {
  return (
    <div className={styles.pageTitle}>
      <div className={styles.titleText}>
        {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
        <Heading level={1} size={isLong ? 36 : 48}>
          {children}
        </Heading>
      </div>
      {actions ? (
        <div className={styles.titleActions} data-print="hide">
          {actions}
        </div>
      ) : null}
    </div>
  );
}

export interface LeadProps {
  children: ReactNode;
  /** 28 at the head of a page, 22 before a picture further down. */
  size?: 22 | 28;
  /** As wide as a page with a table allows. */
  isWide?: boolean;
  id?: string;
}

/** The one sentence that says the message, before every picture. */
export function Lead({ children, size = 28, isWide, id }: LeadProps): ReactNode {
  return (
    <p className={styles.lead} data-size={size} data-wide={isWide ? '' : undefined} id={id}>
      {children}
    </p>
  );
}

export interface ProseProps {
  children: ReactNode;
  className?: string;
  /** The language of the text, where it is not that of the page. */
  lang?: string | undefined;
}

/** Running text: paragraphs, lists and headings at reading width. */
export function Prose({ children, className, lang }: ProseProps): ReactNode {
  return (
    <div className={clsx(styles.prose, className)} lang={lang}>
      {children}
    </div>
  );
}

export interface QuoteProps {
  children: ReactNode;
  /** Where the words stand: "RUS Norrbotten 2030, s. 14". */
  source?: ReactNode;
}

export function Quote({ children, source }: QuoteProps): ReactNode {
  return (
    <figure className={styles.quote}>
      <blockquote>{children}</blockquote>
      {source ? <figcaption>{source}</figcaption> : null}
    </figure>
  );
}

export function VisuallyHidden({ children }: { children: ReactNode }): ReactNode {
  return <span className={styles.hidden}>{children}</span>;
}
