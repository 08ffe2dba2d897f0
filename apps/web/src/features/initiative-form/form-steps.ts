import type { InitiativeBody } from '@samhandling/contract';

/** The form asks one group of questions at a time. */
export const FORM_STEPS = ['what', 'who', 'actions', 'change', 'money', 'review'] as const;
export type FormStep = (typeof FORM_STEPS)[number];

/** What each step asks for, in its order. */
export const FIELDS: Record<Exclude<FormStep, 'review'>, readonly (keyof InitiativeBody)[]> = {
  what: ['title', 'summary', 'description'],
  who: [
    'ownerActorId',
    'partners',
    'placeScope',
    'municipalityCodes',
    'startsOn',
    'endsOn',
    'workStatus',
    'contactEmail',
    'webAddress',
  ],
  actions: ['actions'],
  change: ['contributions'],
  money: ['budgetTotal', 'funding', 'referenceNumber', 'perspectiveCodes', 'agendaGoals'],
};

/** The step in which a field, a JSON pointer into the body, is asked for; from 1. */
export function stepOfField(pointer: string): number {
  const [, field = ''] = pointer.split('/');
  const index = FORM_STEPS.findIndex(
    (step) => step !== 'review' && FIELDS[step].some((known) => known === field),
  );
  return index < 0 ? 1 : index + 1;
}

/** The id of the control of a field, for the links of an error summary. */
export const idOfField = (pointer: string): string => `f${pointer.replaceAll('/', '-')}`;
