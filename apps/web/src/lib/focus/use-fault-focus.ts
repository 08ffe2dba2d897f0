import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to the first field with a fault when what was sent is refused, so that it is in view and read
 * out. What is refused before it is sent has no error: then the count of attempts tells that it was.
 */
export function useFaultFocus<E extends HTMLElement = HTMLFormElement>(
  error: unknown,
  attempts = 0,
): RefObject<E | null> {
  const form = useRef<E>(null);
  useEffect(() => {
    if (!error && attempts === 0) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.scrollIntoView?.({ block: 'center' });
    field?.focus({ preventScroll: true });
  }, [error, attempts]);
  return form;
}
