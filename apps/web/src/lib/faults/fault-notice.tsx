import { Notice } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useProblemText } from '../api/problem-text.ts';

type FaultNoticeProps = {
  /** Why it failed: what was thrown. */
  readonly error?: unknown;
  /** What is said instead of the sentence of the error. */
  readonly text?: string | null;
  /** What to do about it, below the sentence. */
  readonly children?: ReactNode;
  /** Read out when it appears: yes where somebody has just pressed a button. */
  readonly isLive?: boolean;
};

/** Says why something failed, and nothing as long as nothing has. */
export function FaultNotice({ error, text, children, isLive = true }: FaultNoticeProps) {
  const problemText = useProblemText();
  if (!error && !text) return null;
  return (
    <Notice tone="fault" isLive={isLive}>
      <p>{text ?? problemText(error)}</p>
      {children}
    </Notice>
  );
}
