import { describe, expect, it } from '@jest/globals';
import type {
  ActionTile,
  CoverageMap,
  CoverageMatrix,
  CoverageSummary,
} from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { coverageWith, summaryWith, tileWith } from '../../../testing/coverage-fixtures.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ThenAndNow } from './then-and-now.tsx';

type State = readonly [ActionTile['ownership'], ActionTile['activity']];

const tile = (code: string, [ownership, activity]: State): ActionTile =>
  tileWith({
    code,
    text: `Förslag ${code}`,
    ownership,
    activity,
    lead: ownership === 'owned' ? 'LTU' : null,
  });

const summaryOf = (tiles: readonly ActionTile[]): CoverageSummary => {
  const count = (holds: (one: ActionTile) => boolean) => tiles.filter(holds).length;
  return summaryWith({
    actions: tiles.length,
    owned: count(({ ownership }) => ownership === 'owned'),
    claimed: count(({ ownership }) => ownership === 'claimed'),
    withoutOwner: count(({ ownership }) => ownership === 'none'),
    withoutInitiative: count(({ activity }) => activity === 'none'),
    plannedOnly: count(({ activity }) => activity === 'planned'),
    ongoing: count(({ activity }) => activity === 'ongoing'),
    stalled: count(({ activity }) => activity === 'stalled'),
    completed: count(({ activity }) => activity === 'completed'),
  });
};

/** Two areas: l01 and l02 in the first, t01 in the second. */
function coverageOn(asOf: string, l01: State, l02: State, t01: State): CoverageMap {
  const areaOf = (code: string, position: number, actions: ActionTile[]) => ({
    code,
    title: code,
    position,
    summary: summaryOf(actions),
    matching: summaryOf(actions),
    initiatives: 0,
    active: 0,
    sections: [{ code: `${code}-avsnitt`, title: code, actions }],
  });
  const areas = [
    areaOf('livsmiljo', 1, [tile('l01', l01), tile('l02', l02)]),
    areaOf('transporter', 2, [tile('t01', t01)]),
  ];
  const summary = summaryOf(
    areas.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions)),
  );
  return coverageWith({ asOf, summary, matching: summary, areas });
}

const now = coverageOn('2026-11-24', ['owned', 'stalled'], ['none', 'none'], ['none', 'planned']);
const then = (asOf: string) =>
  coverageOn(asOf, ['claimed', 'ongoing'], ['none', 'none'], ['none', 'none']);

const show = (asOf: string, language?: string) =>
  renderWithApp(<ThenAndNow then={then(asOf)} now={now} />, { language });

describe('what has changed since a day', () => {
  it.each([
    ['sv', /^Från den 28 november 2026 sparas .* För dagar före den visas detta som det var då\.$/],
    [
      'en',
      /have been kept since 28 November 2026\. For days before that they are shown as they were then\.$/,
    ],
  ])(
    'says from which day links are kept, where the day is before that: in %s',
    (language, note) => {
      const known = { ...then('2025-11-24'), linksKnownFrom: '2026-11-28' };
      renderWithApp(<ThenAndNow then={known} now={now} />, { language });
      expect(screen.getByText(note)).toBeVisible();
    },
  );

  it('says nothing of that where the links are those of the day', () => {
    show('2025-11-24');
    expect(screen.queryByText(/sparas/)).toBeNull();
  });

  it.each([
    ['2025-11-24', 'sv', /^För ett år sedan saknade 3 av 3 åtgärder ansvarig\. Nu saknar 2\.$/],
    ['2026-05-24', 'sv', /^För ett halvår sedan saknade 3 av 3/],
    ['2026-10-01', 'sv', /^Den 1 oktober 2026 saknade 3 av 3/],
    ['2025-11-24', 'en', /^A year ago, 3 of 3 actions lacked an owner\. Now 2 do\.$/],
  ])('is said in a sentence: %s in %s', (asOf, language, sentence) => {
    show(asOf, language);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('sets the figures side by side, with the difference and its sign', () => {
    show('2025-11-24');
    const cells = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells(/^saknar ansvarig/)).toEqual(['3', '2', '−1']);
    expect(cells(/^bara är planerade/)).toEqual(['0', '1', '+1']);
    expect(cells(/^är klara/)).toEqual(['0', '0', '0']);
  });

  const groupsOf = () =>
    screen.getAllByRole('group', { hidden: true }).map((group) => ({
      title: group.querySelector('summary')?.textContent,
      rows: [...group.querySelectorAll('li')].map((row) => row.textContent),
    }));

  it('groups the actions by what has happened to them, from what to what in words', () => {
    show('2025-11-24');
    expect(groupsOf().filter(({ rows }) => rows.length > 0)).toEqual([
      { title: '1 har inte längre arbete som pågår', rows: ['L01Förslag l01Har stannat av'] },
      { title: '1 har fått ansvarig', rows: ['L01Förslag l01LTU ansvarar'] },
    ]);
  });

  it('tells what has become thinner and how far it reaches, of the actions that match', () => {
    const tileOn = (changes: Partial<ActionTile>) => ({
      ...tile('l02', ['owned', 'ongoing']),
      active: 4,
      reach: 7,
      ...changes,
    });
    const ending = { fact: 'ends_soon' as const, params: {}, endsOn: '2027-01-31' };
    const dayWith = (asOf: string, changes: Partial<ActionTile>) => {
      const day = coverageOn(asOf, ['none', 'none'], ['none', 'none'], ['none', 'none']);
      const other = { ...tileOn({ ...changes, isMatch: false }), code: 'l03' };
      return {
        ...day,
        areas: day.areas.slice(0, 1).map((area) => ({
          ...area,
          sections: [{ code: 's', title: 's', actions: [tileOn(changes), other] }],
        })),
      };
    };
    renderWithApp(
      <ThenAndNow
        then={dayWith('2025-11-24', {})}
        now={dayWith('2026-11-24', { thin: [ending], reach: 9, active: 3 })}
      />,
    );
    expect(groupsOf().filter(({ rows }) => rows.length > 0)).toEqual([
      { title: '1 har blivit tunnare', rows: ['L02Förslag l02slutar snart'] },
      { title: '1 når fler kommuner', rows: ['L02Förslag l02från 7 till 9 av 14 kommuner'] },
      {
        title: '1 har färre initiativ som pågår',
        rows: ['L02Förslag l02från 4 till 3 som pågår'],
      },
    ]);
  });

  it('sets the columns of the matrix side by side, also those that had nothing', () => {
    const matrixOn = (
      asOf: string,
      columns: CoverageMatrix['columns'],
      keys: CoverageMatrix['keys'],
      totals: CoverageMatrix['totals'],
    ): CoverageMatrix => ({
      asOf,
      linksKnownFrom: null,
      columns,
      depth: 1,
      municipalities: 14,
      summary: summaryWith(),
      keys,
      totals,
      total: 0,
      areas: [],
    });
    const tableOf = (columns: CoverageMatrix['columns'], keys: CoverageMatrix['keys']) => {
      const [first = '', second = ''] = keys.map(({ key }) => key);
      const { unmount } = renderWithApp(
        <ThenAndNow
          then={then('2025-11-24')}
          now={now}
          totals={{
            then: matrixOn('2025-11-24', columns, keys, { [first]: 3 }),
            now: matrixOn('2026-11-24', columns, keys, { [first]: 2, [second]: 1 }),
          }}
        />,
      );
      const table = screen.getByRole('table', { name: /^Antal initiativ/ });
      const rows = within(table)
        .getAllByRole('row')
        .map((row) => [...row.children].map(({ textContent }) => textContent).join(' '));
      const caption = table.querySelector('caption')?.textContent;
      unmount();
      return [caption, ...rows].map((text) => text?.replaceAll('\u00a0', ' '));
    };
    expect(
      tableOf('municipality', [
        { key: '2580', name: 'Luleå' },
        { key: '2521', name: 'Pajala' },
      ]),
    ).toEqual([
      'Antal initiativ per kommun, den 24 november 2025 och den 24 november 2026',
      'Kommun Då Nu Skillnad',
      'Luleå 3 2 −1',
      'Pajala 0 1 +1',
    ]);
    expect(
      tableOf('workStatus', [
        { key: 'ongoing', name: null },
        { key: 'paused', name: null },
      ]).slice(1),
    ).toEqual(['Arbetsläge Då Nu Skillnad', 'Pågår 3 2 −1', 'Pausat 0 1 +1']);
  });

  it('says so where nothing has changed', () => {
    renderWithApp(<ThenAndNow then={{ ...now, asOf: '2025-11-24' }} now={now} />);
    expect(screen.getByText('Ingenting har ändrats sedan dess.')).toBeVisible();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });
});
