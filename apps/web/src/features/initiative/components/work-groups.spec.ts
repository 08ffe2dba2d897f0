import { describe, expect, it } from '@jest/globals';
import type { InitiativeLine } from '@samhandling/contract';
import { shownGroups } from './work-groups.ts';

type Group = InitiativeLine['group'];

/** «active 2|1|3»: open everywhere, folded on a phone, folded; in brackets where the group is folded. */
const shown = (counts: Partial<Record<Group, number>>, openRows = { phone: 6, wide: 12 }) => {
  const groups = Object.entries(counts).map(([group, count]) => ({ group: group as Group, count }));
  const items = groups.flatMap(({ group, count }) =>
    Array.from({ length: count }, (_, at) => lineOf(group, at)),
  );
  return shownGroups({ groups, items }, openRows).map(
    ({ group, isOpen, open, foldedOnPhone, folded }) => {
      const text = `${group} ${open.length}|${foldedOnPhone.length}|${folded.length}`;
      return isOpen ? text : `(${text})`;
    },
  );
};

const lineOf = (group: Group, at: number): InitiativeLine => ({
  id: `${group}-${at}`,
  title: 'Fiber till byarna',
  owner: { id: 'one', name: 'Pajala kommun', type: 'municipality' },
  placeScope: 'county',
  placesAcrossBorder: [],
  startsOn: null,
  endsOn: null,
  workStatus: 'ongoing',
  lastReportOn: null,
  isExample: false,
  group,
  municipalities: [],
  effectGoals: [],
});

describe('the groups of a table of initiatives', () => {
  it.each<[string, Partial<Record<Group, number>>, string[]]>([
    ['stand open where there is room', { active: 6 }, ['active 6|0|0']],
    ['fold on a phone first', { active: 14 }, ['active 6|8|0']],
    ['fold what has no room', { active: 20 }, ['active 6|6|8']],
    ['fold no few rows, for a button takes as much room', { active: 9 }, ['active 9|0|0']],
    ['share the room in their order', { active: 8, planned: 9 }, ['active 8|0|0', 'planned 0|4|5']],
    [
      'are folded where no row has room',
      { active: 13, planned: 2 },
      ['active 6|7|0', '(planned 2|0|0)'],
    ],
    [
      'are folded where work is over or only thought of',
      { active: 1, idea: 3, completed: 2 },
      ['active 1|0|0', '(idea 3|0|0)', '(completed 2|0|0)'],
    ],
  ])('%s', (_, counts, expected) => {
    expect(shown(counts)).toEqual(expected);
  });

  it('leave out those whose rows stand on another page', () => {
    expect(
      shownGroups(
        {
          groups: [
            { group: 'active', count: 120 },
            { group: 'idea', count: 1 },
          ],
          items: [lineOf('idea', 0)],
        },
        { phone: 2, wide: 4 },
      ).map(({ group, count }) => [group, count]),
    ).toEqual([['idea', 1]]);
  });
});
