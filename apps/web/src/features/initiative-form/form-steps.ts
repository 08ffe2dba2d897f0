import type { INITIATIVE_FORM_FIELDS } from '@samhandling/contract';

/** The form asks one group of questions at a time. */
export const FORM_STEPS = ['what', 'who', 'actions', 'change', 'money', 'review'] as const;
export type FormStep = (typeof FORM_STEPS)[number];
/** A step that asks for something. */
export type AskingFormStep = keyof typeof INITIATIVE_FORM_FIELDS;

/** The id of the control of a field, for the links of an error summary. */
export const idOfField = (pointer: string): string => `f${pointer.replaceAll('/', '-')}`;
