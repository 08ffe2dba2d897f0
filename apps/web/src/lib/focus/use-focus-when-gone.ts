import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Leads to the list once what was taken out of it is gone, with the button that was pressed: `leave` is
 * told what goes, `list` takes the focus.
 */
export function useFocusWhenGone(ids: readonly string[]): {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly leave: (id: string) => void;
} {
  const list = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const isGone = leaving !== null && !ids.includes(leaving);
  useEffect(() => {
    if (isGone) list.current?.focus();
  }, [isGone]);
  return { list, leave: setLeaving };
}
