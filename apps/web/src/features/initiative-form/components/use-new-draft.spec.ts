import { describe, expect, it } from '@jest/globals';
import { actorSchema, emptyInitiative } from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { begunBody } from './use-new-draft.ts';

const owner = {
  ...actorSchema.parse(sampleOf(actorSchema)),
  id: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
  contactEmail: 'kommun@pajala.example',
  municipality: { code: '2521', name: 'Pajala' },
};

describe('A new initiative', () => {
  it('begins with the mailbox and the municipality of its owner', () => {
    expect(begunBody(owner, undefined)).toEqual({
      ...emptyInitiative(owner.id),
      contactEmail: 'kommun@pajala.example',
      placeScope: 'municipalities',
      municipalityCodes: ['2521'],
    });
  });

  it('says nothing of place and mailbox where the owner has none', () => {
    const countyWide = { ...owner, contactEmail: null, municipality: null };
    expect(begunBody(countyWide, undefined)).toEqual(emptyInitiative(owner.id));
  });

  it('has the action from whose page it was begun', () => {
    expect(begunBody(owner, 'l07').actions).toEqual([{ code: 'l07', isPrimary: true }]);
  });
});
