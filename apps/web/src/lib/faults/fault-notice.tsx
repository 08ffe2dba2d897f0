import { Notice } from '@samhandling/ui';
import { useEffect, useRef, type ReactNode } from 'react';
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
  /** Comes into view and takes the focus: not where it appears while somebody writes. */
  readonly takesFocus?: boolean;
};

/**
 * Says why something failed, and nothing as long as nothing has. Where somebody has pressed a button, it comes
 * into view and takes the focus, so that no refusal is out of sight.
 */
export function FaultNotice(props: FaultNoticeProps) {
  const { error, text, children, isLive = true, takesFocus = isLive } = props;
  const problemText = useProblemText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus || !(error || text)) return;
    notice.current?.scrollIntoView?.({ block: 'center' });
    notice.current?.focus({ preventScroll: true });
  }, [error, text, takesFocus]);
  if (!error && !text) return null;
  return (
    <div ref={notice} tabIndex={takesFocus ? -1 : undefined}>
      <Notice tone="fault" isLive={isLive}>
        <p>{text ?? problemText(error)}</p>
        {children}
      </Notice>
    </div>
  );
}
