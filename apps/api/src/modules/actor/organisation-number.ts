import Organisationsnummer from 'organisationsnummer';
import { RequestFault } from '../../platform/errors/request-fault.ts';

/**
 * The number as it is kept, `212000-2783`; null where there is none.
 * @throws RequestFault `actor.organisation_number_invalid` where the check digit is wrong
 */
export function readOrganisationNumber(text: string): string | null {
  if (text === '') return null;
  if (!Organisationsnummer.valid(text)) {
    throw new RequestFault('actor.organisation_number_invalid', {
      errors: [{ field: '/organisationNumber', code: 'actor.organisation_number_invalid' }],
    });
  }
  return Organisationsnummer.parse(text).format();
}

/** A sole trader's number is the person's own: it is never shown. */
export function publicOrganisationNumber(number: string | null): string | null {
  if (number === null || Organisationsnummer.parse(number).isPersonnummer()) return null;
  return number;
}
