import type { ReactNode } from 'react';
import { useFormLabels } from './form-labels.tsx';
import styles from './form-field.module.css';

/** From which part of its limit on a text is counted: until then the limit is nobody's worry. */
const NEAR = 0.8;

export interface TextCountProps {
  text: string;
  maxLength: number | undefined;
  /** What is said from the first character on; else only near the limit, in the words of the form. */
  formatCount?: (left: number) => string;
}

/** Whether the text has more characters than it may. */
export const isTooLong = ({ text, maxLength }: TextCountProps): boolean =>
  maxLength !== undefined && text.length > maxLength;

/** How much is left, or too much: nothing that is typed or pasted is cut off. */
export function TextCount({ text, maxLength, formatCount }: TextCountProps): ReactNode {
  const { length } = useFormLabels();
  if (maxLength === undefined) return null;
  const left = maxLength - text.length;
  const said =
    formatCount?.(left) ?? (text.length >= maxLength * NEAR ? length?.(left, maxLength) : '');
  return said ? (
    <p className={styles.count} data-over={left < 0 ? '' : undefined} aria-live="polite">
      {said}
    </p>
  ) : null;
}
