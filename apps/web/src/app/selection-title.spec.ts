import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { CoverageSearch } from '../lib/coverage/selection-words.ts';
import type { RegionFacts } from '../lib/region/region-query.ts';
import { testLanguage } from '../testing/render-with-app.tsx';
import { titleOfSelection } from './selection-title.ts';

const REGION: RegionFacts = {
  region: {
    name: 'Norrbotten',
    countyCode: '25',
    nationName: 'Riket',
    municipalities: [{ code: '2513', name: 'Överkalix', hex: { column: 0, row: 0 } }],
  },
  areas: [],
};

const titleOf = (search: CoverageSearch, language = 'sv') =>
  titleOfSelection(
    {
      context: {
        ...testLanguage(language),
        queryClient: new QueryClient(),
        publicOrigin: 'https://samhandling.example',
      },
    },
    'actions',
    search,
    {
      coverage: { areas: [] },
      region: REGION,
      aspects: { items: [] },
    },
  );

describe('The title of a page with a selection', () => {
  it('says nothing where nothing is chosen', () => {
    expect(titleOf({})).toBeUndefined();
  });

  it.each<[CoverageSearch, string]>([
    [{ kommun: '2513', plats: 'nobody' }, 'Åtgärder: Överkalix, Ingen arbetar här'],
    [{ tunt: 'narrow_reach' }, 'Åtgärder: Når få kommuner'],
    [{ aktorstyp: 'company,university' }, 'Åtgärder: Företag eller Universitet'],
    [{ lage: 'stalled' }, 'Åtgärder: Har stannat av'],
    [{ lage: 'none,planned,stalled,completed' }, 'Åtgärder: Utan arbete som pågår'],
    [{ ansvar: 'none,claimed' }, 'Åtgärder: Utan bekräftad ansvarig'],
    [{ tunt: 'ends_soon,end_passed' }, 'Åtgärder: Slutar snart eller har passerat sitt slutdatum'],
    [{ lucka: 'report_overdue' }, 'Åtgärder: Lägesrapport saknas'],
  ])('says what is chosen in the words of the page: %j', (search, title) => {
    expect(titleOf(search)).toBe(title);
  });

  it('is in the language of the page', () => {
    expect(titleOf({ lage: 'stalled', tunt: 'ends_soon' }, 'en')).toBe(
      'Actions: Ends soon, Stalled',
    );
  });
});
