import { describe, expect, it } from '@jest/globals';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { publicOrganisationNumber, readOrganisationNumber } from './organisation-number.ts';

describe('An organisation number', () => {
  it('is kept with its hyphen, however it was written', () => {
    expect(readOrganisationNumber('2120002783')).toBe('212000-2783');
    expect(readOrganisationNumber('212000-2783')).toBe('212000-2783');
  });

  it('may be missing', () => expect(readOrganisationNumber('')).toBeNull());

  it('is refused when its check digit is wrong, and the field is named', () => {
    expect(() => readOrganisationNumber('212000-2784')).toThrow(RequestFault);
  });

  it('of a sole trader is a person’s number, and never public', () => {
    expect(publicOrganisationNumber('811218-9876')).toBeNull();
    expect(publicOrganisationNumber('212000-2783')).toBe('212000-2783');
  });
});
