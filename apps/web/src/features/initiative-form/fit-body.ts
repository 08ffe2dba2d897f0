import { initiativeBodySchema, type InitiativeBody } from '@samhandling/contract';
import { fitToSchema, shapeFaults } from '../../lib/forms/fit-to-schema.ts';

/** Something that is written in a way that can't be sent, by field: a pointer into the body. */
export type FormatProblem = { readonly field: string; readonly code: string };

/** The code of the fault when a value has the wrong shape, by the last name in its JSON pointer. */
const CODES: Readonly<Record<string, string>> = {
  contactEmail: 'initiative.contact_invalid',
  webAddress: 'initiative.web_address_invalid',
  evidenceUrl: 'initiative.web_address_invalid',
  budgetTotal: 'funding.budget_invalid',
  amount: 'funding.amount_invalid',
  value: 'contribution.value_invalid',
  byYear: 'contribution.year_invalid',
  startsOn: 'date_invalid',
  endsOn: 'date_invalid',
};

/** Codes of the schema, each with the code by which the form shows it. */
const KEPT_CODES: Readonly<Record<string, string>> = {
  too_big: 'too_long',
  invalid_short_text: 'invalid_short_text',
  invalid_long_text: 'invalid_long_text',
};

/** What can be sent; a contribution that names no goal yet stays in the browser until it does. */
export function fitBody(body: InitiativeBody, base: InitiativeBody): InitiativeBody {
  const contributions = body.contributions.filter(({ effectGoalCode }) => effectGoalCode !== '');
  return fitToSchema(initiativeBodySchema, { ...body, contributions }, base);
}

/** Why something is not sent, each at its field. */
export function formatProblems(body: InitiativeBody): FormatProblem[] {
  return shapeFaults(initiativeBodySchema, body)
    .filter(({ field }) => !field.endsWith('/effectGoalCode'))
    .map(({ field, code }) => ({
      field,
      code: CODES[field.split('/').at(-1) ?? ''] ?? KEPT_CODES[code] ?? 'other',
    }));
}
