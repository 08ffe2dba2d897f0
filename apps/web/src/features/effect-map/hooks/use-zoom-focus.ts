import { type MouseEvent, useEffect, useRef } from 'react';

/**
 * After a step closer the focus is on the heading, which says what is shown now: the link that was
 * followed has gone. A change of filters leaves the focus where it is.
 * @param shown What is shown; a change of it is a step.
 * @returns What the part with the links takes, to notice a step.
 */
export function useZoomFocus(shown: string) {
  const isStepping = useRef(false);
  useEffect(() => {
    if (!isStepping.current) return;
    isStepping.current = false;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [shown]);
  return {
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      isStepping.current = link?.getAttribute('href')?.startsWith(location.pathname) ?? false;
    },
  };
}
