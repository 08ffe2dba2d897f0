import { Icon, Link } from '@samhandling/ui';
import { Written } from '../messages/written.tsx';
import styles from './neighbours.module.css';

type Neighbour = { readonly href: string; readonly label: string };

type NeighboursProps = {
  /** Accessible name. */
  readonly label: string;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  readonly words: { readonly previous: string; readonly next: string };
};

/** To the thing before and the thing after, in the strategy's order. */
export function Neighbours({ label, previous, next, words }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className={styles.pager} data-print="hide">
      {previous ? (
        <Link href={previous.href} rel="prev" className={styles.step}>
          <span className={styles.word}>
            <Icon name="arrow-left" /> {words.previous}
          </span>
          <Written>{previous.label}</Written>
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link href={next.href} rel="next" className={styles.step} data-end="">
          <span className={styles.word}>
            {words.next} <Icon name="arrow-right" />
          </span>
          <Written>{next.label}</Written>
        </Link>
      ) : null}
    </nav>
  );
}
