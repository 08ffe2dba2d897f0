import { describe, expect, it } from '@jest/globals';
import type { ActorState, Caller } from '@samhandling/domain';
import { CALLERS, callersWho, tableOf, WHO } from '@samhandling/domain/testing/callers';
import { presentActor } from './actor.presenter.ts';
import type { ActorRecord } from './actor.repository.ts';

const RECORD: ActorRecord = {
  id: 'pajala',
  name: 'Pajala kommun',
  type: 'municipality',
  state: 'admitted',
  municipalityCode: '2521',
  municipality: { code: '2521', name: 'Pajala' },
  organisationNumber: '212000-2783',
  webAddress: 'https://pajala.example',
  description: 'En kommun.',
  contactEmail: 'kommun@pajala.example',
  worksOn: [{ code: 'k-1', text: 'Bygg ut bredband.', areaCode: 'k' }],
  initiativeCount: 5,
  mergedInto: null,
  requesterName: 'Anna Exempel',
  requesterEmail: 'anna@pajala.example',
  requestMessage: 'Vi vill vara med.',
  createdOn: '2026-01-01',
  isExample: false,
  version: 2,
};
/** The number of a person, as a sole trader has it. */
const PERSONAL_NUMBER = '19121212-1212';

const SIMILAR = [{ id: 'ltu', name: 'LTU', type: 'university' as const }];
const AROUND = { ownerships: [], similar: SIMILAR };

type Shown = NonNullable<ReturnType<typeof presentActor>>;
const readersOf = (change: Partial<ActorRecord>, holds: (shown: Shown) => boolean) =>
  callersWho((person: Caller) => {
    const shown = presentActor({ ...RECORD, ...change }, person, AROUND);
    return shown !== null && holds(shown);
  });

const EVERYBODY = WHO.join(' ');
const INSIDE = 'editor actorAdministrator coordinator administrator';

describe('An actor', () => {
  it('shows a visitor neither its email address nor who asked for it', () => {
    expect(presentActor(RECORD, null, AROUND)).toEqual({
      id: 'pajala',
      name: 'Pajala kommun',
      type: 'municipality',
      state: 'admitted',
      municipality: { code: '2521', name: 'Pajala' },
      organisationNumber: '212000-2783',
      webAddress: 'https://pajala.example',
      description: 'En kommun.',
      contactEmail: null,
      ownerships: [],
      worksOn: [{ code: 'k-1', text: 'Bygg ut bredband.', areaCode: 'k' }],
      initiativeCount: 5,
      mergedInto: null,
      request: null,
      similar: [],
      isExample: false,
      version: 2,
      abilities: {
        update: false,
        invite: false,
        viewMembers: false,
        removeMember: false,
        admit: false,
        decline: false,
        merge: false,
      },
    });
  });

  it.each([
    ['admitted', EVERYBODY],
    ['merged', EVERYBODY],
    ['requested', INSIDE],
    ['declined', INSIDE],
  ] satisfies [ActorState, string][])('is read while it is %s', (state, readers) => {
    expect(readersOf({ state }, () => true)).toBe(readers);
  });

  it('shows its email address to everybody who is signed in', () => {
    expect(readersOf({}, ({ contactEmail }) => contactEmail === 'kommun@pajala.example')).toBe(
      EVERYBODY.replace('visitor ', ''),
    );
  });

  it('shows the number of a sole trader to those who run it only', () => {
    expect(
      readersOf(
        { organisationNumber: PERSONAL_NUMBER },
        ({ organisationNumber }) => organisationNumber !== null,
      ),
    ).toBe('actorAdministrator administrator');
  });

  it('shows who asked for it, and who it resembles, to those who decide', () => {
    expect(
      presentActor({ ...RECORD, state: 'requested' }, CALLERS.coordinator, AROUND),
    ).toMatchObject({
      request: {
        requesterName: 'Anna Exempel',
        requesterEmail: 'anna@pajala.example',
        message: 'Vi vill vara med.',
        requestedOn: '2026-01-01',
      },
      similar: SIMILAR,
    });
    expect(readersOf({ state: 'requested' }, ({ request }) => request !== null)).toBe(
      'coordinator administrator',
    );
    expect(readersOf({ state: 'requested' }, ({ similar }) => similar.length > 0)).toBe(
      'coordinator administrator',
    );
    expect(readersOf({}, ({ request }) => request !== null)).toBe('');
  });

  it('has no request where nobody asked, and empty words where little was said', () => {
    const requestOf = (change: Partial<ActorRecord>) =>
      presentActor({ ...RECORD, state: 'requested', ...change }, CALLERS.coordinator, AROUND)
        ?.request;
    expect(requestOf({ requesterEmail: null })).toBeNull();
    expect(requestOf({ requesterName: null, requestMessage: null })).toMatchObject({
      requesterName: '',
      message: '',
    });
  });

  it.each([
    [
      'admitted',
      {
        editor: 'viewMembers',
        actorAdministrator: 'update invite viewMembers removeMember',
        coordinator: 'viewMembers merge',
        administrator: 'update invite viewMembers removeMember merge',
      },
    ],
    [
      'requested',
      {
        editor: 'viewMembers',
        actorAdministrator: 'viewMembers',
        coordinator: 'viewMembers admit decline merge',
        administrator: 'viewMembers admit decline merge',
      },
    ],
  ] satisfies [ActorState, object][])('may be changed while it is %s', (state, table) => {
    expect(
      tableOf((person) => presentActor({ ...RECORD, state }, person, AROUND)?.abilities ?? {}),
    ).toEqual(table);
  });
});
