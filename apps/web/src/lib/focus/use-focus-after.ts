import { useEffect, useState } from 'react';

/** Moves the focus to an element by id after the next render, for instance when the pressed button has disappeared. */
export function useFocusAfter(): (id: string) => void {
  const [target, setTarget] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (target) document.getElementById(target.id)?.focus();
  }, [target]);
  return (id) => setTarget({ id });
}
