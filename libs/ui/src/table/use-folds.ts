import { useEffect, useState, type RefObject } from 'react';

export interface Folds {
  isFolded: (id: string) => boolean;
  toggle: (id: string) => void;
  foldAll: () => void;
  unfoldAll: () => void;
}

/**
 * Which groups of a table are folded. A group that find-in-page finds something in is unfolded: its rows
 * name it by `data-folds`, several where they stand in several.
 * @param table The element around the groups.
 */
export function useFolds(
  ids: readonly string[],
  table: RefObject<HTMLElement | null>,
  isFoldedAtFirst = false,
): Folds {
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(isFoldedAtFirst ? ids : []),
  );
  useEffect(() => {
    const element = table.current;
    const open = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-folds]') : null;
      const found = row?.dataset['folds']?.split(' ') ?? [];
      setFolded((before) => new Set([...before].filter((id) => !found.includes(id))));
    };
    element?.addEventListener('beforematch', open);
    return () => element?.removeEventListener('beforematch', open);
  }, [table]);
  return {
    isFolded: (id) => folded.has(id),
    toggle: (id) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    foldAll: () => setFolded(new Set(ids)),
    unfoldAll: () => setFolded(new Set()),
  };
}
