import { describe, expect, it } from '@jest/globals';
import {
  emptyInitiative,
  INITIATIVE_FORM_FIELDS,
  INITIATIVE_TEXTS,
  initiativeBodyOf,
  initiativeBodySchema,
  initiativeFieldsSchema,
  initiativeSchema,
} from './index.ts';
import { sampleOf } from './testing/index.ts';

describe('The form of an initiative', () => {
  it('asks for every field of the body, each in one step', () => {
    const asked = Object.values(INITIATIVE_FORM_FIELDS).flat();
    expect(asked.toSorted()).toEqual(Object.keys(initiativeBodySchema.shape).toSorted());
  });

  it('begins with a body that can be saved and says nothing', () => {
    const empty = emptyInitiative('7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11');
    expect(initiativeBodySchema.parse(empty)).toEqual(empty);
    const said = Object.entries(empty).filter(([, value]) => value !== null && value.length > 0);
    expect(said.map(([field]) => field)).toEqual(['ownerActorId', 'workStatus']);
  });

  it('knows how long each text may be, and which have several lines', () => {
    expect(INITIATIVE_TEXTS).toContainEqual({ name: 'title', maxLength: 160, hasLines: false });
    expect(INITIATIVE_TEXTS).toContainEqual({
      name: 'description',
      maxLength: 10_000,
      hasLines: true,
    });
  });
});

describe('The body of an initiative', () => {
  it('has every field from what the answer shows', () => {
    const one = initiativeBodyOf(sampleOf(initiativeSchema));
    const other = initiativeBodyOf(sampleOf(initiativeSchema, 1001));
    expect(Object.keys(one).toSorted()).toEqual(Object.keys(initiativeBodySchema.shape).toSorted());
    const same = Object.keys(one).filter(
      (field) =>
        JSON.stringify(Reflect.get(one, field)) === JSON.stringify(Reflect.get(other, field)),
    );
    expect(same).toEqual([]);
  });

  it('has an empty address of contact where the answer shows none', () => {
    const shown = { ...sampleOf(initiativeSchema), contactEmail: null };
    expect(initiativeBodyOf(shown).contactEmail).toBe('');
  });

  it('spreads the fields of its own row', () => {
    expect(initiativeBodySchema.shape).toMatchObject(initiativeFieldsSchema.shape);
  });
});
