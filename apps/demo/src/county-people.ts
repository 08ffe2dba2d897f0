import type { DemoContent } from './demo-content.ts';

/** An association with two or three initiatives, whose administrator signs in beside the others. */
const SMALL_ACTOR = {
  name: 'Norrbottens Bygdegårdsdistrikt',
  type: 'civil_society',
  municipality: '2580',
} as const;

/**
 * The people of the demo in the county: who signs in there signs in here too, and one more, who answers for an
 * actor with little of its own. The actors that the others work for are part of the county.
 */
export function peopleOfCounty(content: DemoContent): DemoContent {
  return {
    ...content,
    actors: [...content.actors, SMALL_ACTOR],
    accounts: [
      ...content.accounts,
      {
        email: 'kansli@bygdegardar.example',
        name: 'Ulrika Fors',
        regionRole: null,
        memberships: [{ actor: SMALL_ACTOR.name, role: 'administrator' }],
      },
    ],
  };
}
