import { describe, expect, it } from '@jest/globals';
import { isActOfCoordinator, MAJOR_INITIATIVE_FIELDS, splitChange } from './initiative-change.ts';

const BODY = {
  ownerActorId: 'pajala',
  title: 'Mobilkartan',
  summary: 'Vi mäter.',
  description: '',
  actions: [{ code: 'l09', isPrimary: true }],
  contributions: [{ id: 'c1', expected: [{ value: '10' }] }],
  partners: [{ actorId: 'ltu', role: '' }],
  workStatus: 'ongoing',
};

describe('an event of the history', () => {
  it.each([
    ['initiative.created', false],
    ['initiative.submitted', false],
    ['initiative.published', true],
    ['initiative.returned', true],
    ['initiative.changed', false],
    ['initiative.change_proposed', false],
    ['initiative.change_accepted', true],
    ['initiative.archived', true],
    ['initiative.republication_requested', false],
    ['initiative.republication_declined', true],
    ['initiative.republished', true],
    ['contribution.questioned', true],
    ['contribution.answered', false],
    ['status_report.filed', false],
  ])('%s is an act of the coordinator: %s', (event, isCoordinators) => {
    expect(isActOfCoordinator(event)).toBe(isCoordinators);
  });
});

describe('a change of a published initiative', () => {
  it.each<[string, Partial<typeof BODY>, string[]]>([
    ['of nothing', {}, []],
    ['of the summary', { summary: 'Vi mäter mer.' }, []],
    ['of partners and work status', { partners: [], workStatus: 'paused' }, []],
    ['of the title', { title: 'Kartan' }, ['title']],
    ['of the owner', { ownerActorId: 'kiruna' }, ['ownerActorId']],
    ['of an action', { actions: [{ code: 'l10', isPrimary: true }] }, ['actions']],
    ['of which action comes first', { actions: [{ code: 'l09', isPrimary: false }] }, ['actions']],
    [
      'of how much is expected',
      { contributions: [{ id: 'c1', expected: [{ value: '100' }] }] },
      ['contributions'],
    ],
    ['of both', { title: 'Kartan', summary: 'Ny.' }, ['title']],
  ])('%s asks the coordinator about: %j', (_title, change, asked) => {
    const after = { ...BODY, ...change };
    const { minor, major } = splitChange(BODY, after);
    expect(Object.keys(major)).toEqual(asked);
    // What goes through has all that is minor, and nothing that is major.
    expect({ ...minor, ...major }).toEqual(after);
    for (const field of MAJOR_INITIATIVE_FIELDS) expect(minor[field]).toEqual(BODY[field]);
  });
});
