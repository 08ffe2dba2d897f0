import { Disclosure } from '@samhandling/ui';
import type { ReactNode } from 'react';
import styles from './folded-texts.module.css';
import { Paragraphs } from './paragraphs.tsx';

type FoldedText = {
  readonly code: string;
  readonly title: ReactNode;
  readonly paragraphs: readonly string[];
};

/** Long texts below each other, each folded under its title. */
export function FoldedTexts({ texts }: { texts: readonly FoldedText[] }) {
  if (texts.length === 0) return null;
  return (
    <div className={styles.texts}>
      {texts.map(({ code, title, paragraphs }) => (
        <Disclosure key={code} id={code} summary={title} className={styles.text}>
          <Paragraphs paragraphs={paragraphs} />
        </Disclosure>
      ))}
    </div>
  );
}
