import { useEffect, useRef } from 'react';

/** The heading of a step. */
export const STEP_HEADING = 'form-step';

/**
 * On a new step the hand goes to the field that the address names, so that a link to a fault leads to
 * it; else, unless a list of faults has taken it, to the heading. Called above what the step draws: the
 * effects of what is drawn have run by then.
 */
export function useStepFocus(step: number, hasFaults: boolean): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const field = document.getElementById(window.location.hash.slice(1));
    if (field) field.focus();
    else if (!hasFaults) document.getElementById(STEP_HEADING)?.focus();
  }, [step, hasFaults]);
}
