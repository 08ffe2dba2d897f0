import { useEffect, useState } from 'react';

/** Where the hand goes once what it pressed is gone, or something new is there to be answered. */
export function useFocusAfter(): (id: string) => void {
  const [target, setTarget] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (target) document.getElementById(target.id)?.focus();
  }, [target]);
  return (id) => setTarget({ id });
}
