import clsx from 'clsx';
import type { ReactNode } from 'react';
import { glyphOf } from './glyphs.ts';
import type { StateValue } from './state-kinds.ts';
import ink from './ink.module.css';
import styles from './state-mark.module.css';

export interface StateGlyphProps {
  state: StateValue;
  className?: string;
}

/** The shape alone, for a picture whose words stand elsewhere. */
export function StateGlyph({ state, className }: StateGlyphProps): ReactNode {
  const glyph = glyphOf(state);
  return (
    <svg
      className={clsx(ink.line, styles.glyph, className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      data-tone={glyph.tone}
    >
      {glyph.fill ? <path d={glyph.fill} className={ink.filled} /> : null}
      {glyph.line ? (
        <path d={glyph.line} strokeDasharray={glyph.isDashed ? '2.6 2.4' : undefined} />
      ) : null}
    </svg>
  );
}

export type StateMarkProps = StateValue & {
  /** The state in words; always visible unless `isLabelHidden`, where it is still read out. */
  label: string;
  isLabelHidden?: boolean;
  className?: string;
};

/** The one way to say a state: a shape, a word, then a colour. */
export function StateMark({
  label,
  isLabelHidden,
  className,
  ...state
}: StateMarkProps): ReactNode {
  const { tone } = glyphOf(state);
  return (
    <span className={clsx(styles.mark, className)} data-tone={tone}>
      <StateGlyph state={state} />
      <span className={isLabelHidden ? styles.hidden : styles.label}>{label}</span>
    </span>
  );
}
