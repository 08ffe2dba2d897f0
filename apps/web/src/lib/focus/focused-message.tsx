import { useEffect, useRef, type ReactNode } from 'react';

/** Takes the focus when it appears, since the button that was pressed has disappeared. */
export function FocusedMessage({ children }: { children: ReactNode }) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    message.current?.focus();
  }, []);
  return (
    <div ref={message} tabIndex={-1}>
      {children}
    </div>
  );
}
