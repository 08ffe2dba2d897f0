import { useState, type MouseEvent, type ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import styles from './page-tools.module.css';

export interface PrintButtonProps {
  label: string;
}

export function PrintButton({ label }: PrintButtonProps): ReactNode {
  return (
    <button type="button" className={styles.tool} data-print="hide" onClick={() => window.print()}>
      <Icon name="print" />
      {label}
    </button>
  );
}

export interface CopyLinkButtonProps {
  label: string;
  copiedLabel: string;
  /** The address of the page unless given. */
  href?: string;
}

export function CopyLinkButton({ label, copiedLabel, href }: CopyLinkButtonProps): ReactNode {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async ({ currentTarget: { dataset } }: MouseEvent<HTMLButtonElement>) => {
    // Browsers let the clipboard be written to only just after the click: before the page is alive it is done there.
    if (dataset['copied'] === undefined) {
      await navigator.clipboard.writeText(
        href ? new URL(href, window.location.href).href : window.location.href,
      );
    }
    delete dataset['copied'];
    setIsCopied(true);
  };
  return (
    <button
      type="button"
      className={styles.tool}
      data-print="hide"
      data-copies={href ?? ''}
      onClick={(event) => void copy(event)}
    >
      <Icon name={isCopied ? 'check' : 'link'} />
      <span role="status">{isCopied ? copiedLabel : label}</span>
    </button>
  );
}

export interface DownloadLinkProps {
  href: string;
  label: string;
  download?: boolean | string;
}

export function DownloadLink({ href, label, download = true }: DownloadLinkProps): ReactNode {
  return (
    <a href={href} download={download} className={styles.tool} data-print="hide">
      <Icon name="download" />
      {label}
    </a>
  );
}

export interface ArrowLinkProps {
  href: string;
  children: ReactNode;
  /** Leads to another site. */
  isExternal?: boolean;
  /** Read out after the words of an external link. */
  externalLabel?: string;
}

/** A link on a line of its own that leads on. */
export function ArrowLink({
  href,
  children,
  isExternal,
  externalLabel,
}: ArrowLinkProps): ReactNode {
  if (isExternal) {
    return (
      <a href={href} rel="external noopener" className={styles.arrowLink}>
        {children}
        <Icon name="external" label={externalLabel} />
      </a>
    );
  }
  return (
    <Link href={href} className={styles.arrowLink}>
      {children}
      <Icon name="arrow-right" />
    </Link>
  );
}

export function PageTools({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className={styles.tools} data-print="hide">
      {children}
    </div>
  );
}
