import { describe, expect, it } from '@jest/globals';
import { CALLERS, everybody, tableOf, WHO } from '../person/callers.fixture.ts';
import {
  initiativeAbilities,
  isInitiativeListedFor,
  maySeeInitiativeInternals,
  mayCreateInitiativeFor,
} from './initiative-policy.ts';
import { type PublicationState } from './initiative-vocabulary.ts';

describe('what each caller may do with an initiative of Pajala', () => {
  const table = (publicationState: PublicationState) =>
    tableOf((person) =>
      initiativeAbilities(person, {
        ownerActorId: 'pajala',
        partnerActorIds: ['ltu'],
        publicationState,
      }),
    );

  it('that is a draft', () => {
    const write = 'view update submit discard';
    expect(table('draft')).toEqual({ editor: write, actorAdministrator: write });
  });

  it('that is submitted', () => {
    expect(table('submitted')).toEqual({
      editor: 'view withdraw',
      actorAdministrator: 'view withdraw',
      coordinator: 'view return publish',
    });
  });

  it('that was returned', () => {
    const write = 'view update submit discard';
    expect(table('returned')).toEqual({
      editor: write,
      actorAdministrator: write,
      coordinator: 'view',
    });
  });

  it('that is published', () => {
    expect(table('published')).toEqual({
      ...everybody('view'),
      editor: 'view update report',
      actorAdministrator: 'view update report',
      coordinator: 'view archive',
    });
  });

  it('that is published, with a change that waits or was returned', () => {
    const withChange = (pendingChange: 'waiting' | 'returned') =>
      tableOf((person) =>
        initiativeAbilities(person, {
          ownerActorId: 'pajala',
          publicationState: 'published',
          pendingChange,
        }),
      );
    const owner = 'view update withdrawChange report';
    expect(withChange('waiting')).toEqual({
      ...everybody('view'),
      editor: owner,
      actorAdministrator: owner,
      coordinator: 'view archive acceptChange returnChange',
    });
    expect(withChange('returned')).toEqual({
      ...everybody('view'),
      editor: owner,
      actorAdministrator: owner,
      coordinator: 'view archive',
    });
  });

  it('that is archived', () => {
    expect(table('archived')).toEqual({
      ...everybody('view'),
      editor: 'view requestRepublication',
      actorAdministrator: 'view requestRepublication',
      coordinator: 'view republish',
    });
  });

  it.each([
    ['archived', null, 'view requestRepublication', 'view republish'],
    ['archived', 'waiting', 'view', 'view republish declineRepublication'],
    ['archived', 'declined', 'view requestRepublication', 'view republish'],
    ['published', 'waiting', 'view update report', 'view archive'],
    ['published', 'declined', 'view update report', 'view archive'],
  ] as const)(
    'that is %s, where a request to publish it again is %s',
    (publicationState, republicationRequest, owner, coordinator) => {
      const rights = tableOf((person) =>
        initiativeAbilities(person, {
          ownerActorId: 'pajala',
          publicationState,
          republicationRequest,
        }),
      );
      expect(rights).toEqual({
        ...everybody('view'),
        editor: owner,
        actorAdministrator: owner,
        coordinator,
      });
    },
  );

  it('that is in lists: all that is read, but what others have archived', () => {
    const listedFor = (publicationState: PublicationState) =>
      WHO.filter((who) =>
        isInitiativeListedFor(CALLERS[who], { ownerActorId: 'pajala', publicationState }),
      );
    expect(listedFor('published')).toEqual([...WHO]);
    expect(listedFor('archived')).toEqual(['editor', 'actorAdministrator', 'coordinator']);
    expect(listedFor('draft')).toEqual(['editor', 'actorAdministrator']);
  });

  it('that does not exist yet', () => {
    const may = WHO.filter((who) => mayCreateInitiativeFor(CALLERS[who], 'pajala'));
    expect(may).toEqual(['editor', 'actorAdministrator']);
  });

  it('where its contact mailbox is concerned', () => {
    const may = (publicationState: 'draft' | 'published') =>
      WHO.filter((who) =>
        maySeeInitiativeInternals(CALLERS[who], { ownerActorId: 'pajala', publicationState }),
      );
    expect(may('published')).toEqual(['editor', 'actorAdministrator', 'coordinator']);
    expect(may('draft')).toEqual(['editor', 'actorAdministrator']);
  });
});
