import { useEffect, useRef } from 'react';

/** The heading of a step. */
export const STEP_HEADING = 'form-step';

/**
 * Moves the focus on a new step to the field that the address names, so that a link to a fault leads
 * there; else to the heading, unless a list of faults has taken the focus. Called in the parent of the
 * step, whose effects run after those of the step.
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
