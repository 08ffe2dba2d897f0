import {
  initiativeBodySchema,
  type FieldProblem,
  type InitiativeBody,
} from '@samhandling/contract';
import { fitToSchema, shapeFaults } from '../../lib/forms/fit-to-schema.ts';
import { isTextFault } from '../../lib/forms/use-text-fault.ts';

/** The code of the fault when a value has the wrong shape, by the last name in its JSON pointer. */
const CODES: Readonly<Record<string, string>> = {
  contactEmail: 'initiative.contact_invalid',
  webAddress: 'initiative.web_address_invalid',
  evidenceUrl: 'initiative.web_address_invalid',
  placesAcrossBorder: 'initiative.places_too_many',
  budgetTotal: 'funding.budget_invalid',
  amount: 'funding.amount_invalid',
  value: 'contribution.value_invalid',
  byYear: 'contribution.year_invalid',
  startsOn: 'date_invalid',
  endsOn: 'date_invalid',
};

/** What can be sent; a contribution that names no goal yet stays in the browser until it does. */
export function fitBody(body: InitiativeBody, base: InitiativeBody): InitiativeBody {
  const contributions = body.contributions.filter(({ effectGoalCode }) => effectGoalCode !== '');
  return fitToSchema(initiativeBodySchema, { ...body, contributions }, base);
}

/** Why something is not sent, each at its field. */
export function formatProblems(body: InitiativeBody): FieldProblem[] {
  return shapeFaults(initiativeBodySchema, body)
    .filter(({ field }) => !field.endsWith('/effectGoalCode'))
    .map((problem) =>
      isTextFault(problem)
        ? problem
        : { ...problem, code: CODES[problem.field.split('/').at(-1) ?? ''] ?? 'other' },
    );
}
