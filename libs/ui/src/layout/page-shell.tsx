import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import { Wordmark } from './wordmark.tsx';
import styles from './page-shell.module.css';

export interface NavItem {
  href: string;
  label: string;
  isCurrent?: boolean;
}

export interface LanguageLink {
  /** The language the link leads to, as the tag of its own page (`en`). */
  lang: string;
  label: string;
  href: string;
}

export interface PageShellProps {
  name: string;
  homeHref: string;
  nav: readonly NavItem[];
  labels: { skip: string; menu: string; nav: string; home: string };
  search?: { href: string; label: string };
  /** Plain links: the server answers them with a redirect. */
  languages?: readonly LanguageLink[];
  /** Sign-in link, or who is signed in. */
  account?: ReactNode;
  /** A line above everything, such as "Exempel: inga riktiga uppgifter". */
  banner?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

export const MAIN_ID = 'innehall';

export function PageShell(props: PageShellProps): ReactNode {
  const { name, homeHref, nav, labels, search, languages, account, banner, footer, children } =
    props;
  return (
    <div className={styles.shell}>
      <a href={`#${MAIN_ID}`} className={styles.skip}>
        {labels.skip}
      </a>
      <header className={styles.header}>
        {banner ? <div className={styles.banner}>{banner}</div> : null}
        <div className={styles.bar}>
          <Link href={homeHref} className={styles.home} aria-label={labels.home}>
            <Wordmark name={name} />
          </Link>
          {search ? (
            <Link href={search.href} aria-label={search.label} className={styles.quickSearch}>
              <Icon name="search" />
            </Link>
          ) : null}
          <details className={styles.menu} data-print="hide">
            <summary className={styles.summary}>
              <Icon name="menu" />
              {labels.menu}
            </summary>
            <div className={styles.content}>
              <nav aria-label={labels.nav}>
                <ul role="list" className={styles.nav}>
                  {nav.map((item) => (
                    <li key={item.href}>
                      <Link href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
                        {item.label}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
              <div className={styles.aside}>
                {search ? (
                  <Link href={search.href} className={styles.tool} data-search="">
                    <Icon name="search" />
                    {search.label}
                  </Link>
                ) : null}
                {languages?.map((language) => (
                  <a
                    key={language.lang}
                    href={language.href}
                    lang={language.lang}
                    hrefLang={language.lang}
                    className={styles.tool}
                  >
                    {language.label}
                  </a>
                ))}
                {account}
              </div>
            </div>
          </details>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {footer}
    </div>
  );
}

export interface PageFooterProps {
  name: string;
  /** A sentence on who answers for the product and what it is built on. */
  about: ReactNode;
  columns: readonly { heading: string; links: readonly { href: string; label: string }[] }[];
  /** Edition, source of the strategy, licence. */
  colophon?: ReactNode;
}

export function PageFooter({ name, about, columns, colophon }: PageFooterProps): ReactNode {
  return (
    <footer className={styles.footer}>
      <div className={styles.footerGrid}>
        <div className={styles.about}>
          <Wordmark name={name} />
          <p>{about}</p>
        </div>
        {columns.map((column) => (
          <div key={column.heading} data-print="hide">
            <h2 className={styles.footerHeading}>{column.heading}</h2>
            <ul role="list" className={styles.footerLinks}>
              {column.links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {colophon ? <div className={styles.colophon}>{colophon}</div> : null}
    </footer>
  );
}
