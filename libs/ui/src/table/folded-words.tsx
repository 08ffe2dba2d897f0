import type { ReactNode } from 'react';
import styles from './folded-words.module.css';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to name an element to JSX
  namespace JSX {
    interface IntrinsicElements {
      'folded-words': { class?: string; hidden?: 'until-found' | undefined; children?: ReactNode };
    }
  }
}

export interface FoldedWordsProps {
  isFolded: boolean;
  children: ReactNode;
}

/**
 * The words of a row that can be folded: folded they are hidden, and find-in-page still finds them. An
 * element of its own name, since only there React writes `hidden` as it stands.
 */
export function FoldedWords({ isFolded, children }: FoldedWordsProps): ReactNode {
  return (
    <folded-words class={styles.words} hidden={isFolded ? 'until-found' : undefined}>
      {children}
    </folded-words>
  );
}
