import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Moves the focus to the list when a row and its button have disappeared: `leave` is called with the id
 * of the row, `list` takes the focus.
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
