import { useEffect, useId, useRef, useState, type RefObject } from 'react';

/** A part that a button folds. */
export interface FoldedPart {
  /** Of the element around it. */
  ref: RefObject<HTMLDivElement | null>;
  id: string;
  isOpen: boolean;
  toggle: () => void;
}

/** Whether the part is open: its button opens and closes it, and find-in-page opens it. */
export function useFoldedPart(isOpenAtFirst = false): FoldedPart {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const element = ref.current;
    const open = () => setIsOpen(true);
    // It bubbles: whichever part something is found in.
    element?.addEventListener('beforematch', open);
    return () => element?.removeEventListener('beforematch', open);
  }, []);
  return { ref, id, isOpen, toggle: () => setIsOpen(!isOpen) };
}
