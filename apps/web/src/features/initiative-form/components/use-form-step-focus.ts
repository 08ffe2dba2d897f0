import { useEffect, useRef } from 'react';

/** The heading of a step. */
export const FORM_STEP_HEADING = 'form-step';

/**
 * Moves the focus on a new step to the field that the address names, so that a link to a fault leads
 * there; else to the heading, unless a list of faults has taken the focus. Called in the parent of the
 * step, whose effects run after those of the step.
 */
export function useFormStepFocus(formStep: number, hasFaults: boolean): void {
  const shown = useRef(formStep);
  useEffect(() => {
    if (shown.current === formStep) return;
    shown.current = formStep;
    const field = document.getElementById(window.location.hash.slice(1));
    if (field) field.focus();
    else if (!hasFaults) document.getElementById(FORM_STEP_HEADING)?.focus();
  }, [formStep, hasFaults]);
}
