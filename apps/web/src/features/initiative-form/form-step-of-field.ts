import { INITIATIVE_FORM_FIELDS } from '@samhandling/contract';
import { FORM_STEPS } from './form-steps.ts';

/** The step in which a field, a JSON pointer into the body, is asked for; from 1. */
export function formStepOfField(pointer: string): number {
  const [, field = ''] = pointer.split('/');
  const index = FORM_STEPS.findIndex(
    (formStep) =>
      formStep !== 'review' &&
      INITIATIVE_FORM_FIELDS[formStep].some((known: string) => known === field),
  );
  return index < 0 ? 1 : index + 1;
}
