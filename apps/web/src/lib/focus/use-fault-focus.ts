import { useEffect, useRef, type RefObject } from 'react';

/** Leads to the first field at fault when a refusal comes, so that it is read out and can be mended. */
export function useFaultFocus(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return form;
}
