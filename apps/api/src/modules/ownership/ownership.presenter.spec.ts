import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@samhandling/domain';
import { CALLERS, callersWho, tableOf, WHO } from '@samhandling/domain/testing/callers';
import { presentOwnership, presentOwnerships } from './ownership.presenter.ts';
import type { OwnershipRow } from './ownership.repository.ts';

const row = (state: OwnershipRow['state']): OwnershipRow => ({
  id: 'ownership',
  action: { code: 'k-1', text: 'Bygg ut bredband.', areaCode: 'k' },
  actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
  role: 'lead',
  state,
  note: 'Vi börjar i norr.',
  openedOn: '2026-01-01',
  confirmedOn: '2026-02-01',
  releasedOn: '2026-03-01',
  releaseReason: 'Medlen är slut.',
  version: 3,
});

const EVERYBODY = WHO.join(' ');
const INSIDE = 'editor actorAdministrator coordinator';

type Shown = NonNullable<ReturnType<typeof presentOwnership>>;
const readersOf = (state: OwnershipRow['state'], holds: (shown: Shown) => boolean) =>
  callersWho((person: Caller) => {
    const shown = presentOwnership(row(state), person);
    return shown !== null && holds(shown);
  });

describe('An ownership', () => {
  it('goes out field by field', () => {
    expect(presentOwnership(row('released'), CALLERS.coordinator)).toEqual({
      id: 'ownership',
      action: { code: 'k-1', text: 'Bygg ut bredband.', areaCode: 'k' },
      actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
      role: 'lead',
      state: 'released',
      note: 'Vi börjar i norr.',
      openedOn: '2026-01-01',
      confirmedOn: '2026-02-01',
      releasedOn: '2026-03-01',
      releaseReason: 'Medlen är slut.',
      version: 3,
      abilities: { confirm: false, release: false },
    });
  });

  it('that is confirmed shows a visitor its note and no reason', () => {
    expect(presentOwnership(row('confirmed'), null)).toMatchObject({
      note: 'Vi börjar i norr.',
      releaseReason: null,
    });
  });

  it('that is claimed shows a visitor an empty note', () => {
    expect(presentOwnership(row('claimed'), null)?.note).toBe('');
  });

  it.each([
    ['claimed', EVERYBODY, INSIDE, INSIDE],
    ['proposed', EVERYBODY, INSIDE, INSIDE],
    ['confirmed', EVERYBODY, EVERYBODY, INSIDE],
    ['released', INSIDE, INSIDE, INSIDE],
  ] as const)(
    'is read, with its note and its reason, while it is %s',
    (state, all, note, reason) => {
      expect({
        all: readersOf(state, () => true),
        note: readersOf(state, (shown) => shown.note !== ''),
        reason: readersOf(state, (shown) => shown.releaseReason !== null),
      }).toEqual({ all, note, reason });
    },
  );

  it.each([
    ['claimed', { actorAdministrator: 'release', coordinator: 'confirm release' }],
    ['proposed', { actorAdministrator: 'confirm release', coordinator: 'release' }],
    ['confirmed', { actorAdministrator: 'release', coordinator: 'release' }],
    ['released', {}],
  ] as const)('is confirmed by the other side and released by either: %s', (state, table) => {
    expect(tableOf((person) => presentOwnership(row(state), person)?.abilities ?? {})).toEqual(
      table,
    );
  });
});

describe('Ownerships', () => {
  it('are those that the caller may read, in their order', () => {
    const rows = [
      { ...row('released'), id: 'first' },
      { ...row('confirmed'), id: 'second' },
      { ...row('claimed'), id: 'third' },
    ];
    const idsFor = (person: Caller) => presentOwnerships(rows, person).map(({ id }) => id);
    expect(idsFor(null)).toEqual(['second', 'third']);
    expect(idsFor(CALLERS.editor)).toEqual(['first', 'second', 'third']);
  });
});
