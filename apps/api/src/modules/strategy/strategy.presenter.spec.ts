import { describe, expect, it } from '@jest/globals';
import {
  coverAction,
  noCoverageFacts,
  THIN_THRESHOLDS,
  type CoverageContext,
} from '@samhandling/domain';
import type { StrategyDocument } from '@samhandling/strategy-content';
import type { CoveredAction } from '../coverage/index.ts';
import {
  presentArea,
  presentAreaRow,
  presentSection,
  presentSectionRow,
  presentStrategy,
} from './strategy.presenter.ts';
import type { StoredAreaWithWords, StoredSection } from './strategy.repository.ts';

const SHORT: StrategyDocument = {
  format: 'samhandling-strategy/1',
  code: 'rus',
  title: 'Sjömarken 2035',
  edition: '2026',
  decidedBy: 'Regionfullmäktige',
  decidedOn: 2026,
  horizon: 2035,
  language: 'sv',
  source: { title: 'Sjömarken 2035', publisher: 'Region Sjömarken' },
  region: {
    name: 'Sjömarken',
    countyCode: '98',
    nationCode: '00',
    nationName: 'Riket',
    municipalities: [
      { code: '9801', name: 'Norrvik', hex: { column: 0, row: 1 }, languages: ['finnish'] },
    ],
  },
  vision: { code: 'v', statement: 'Nära till allt', paragraphs: ['Sjöar.'] },
  overallGoals: [{ code: 'g', title: 'Nära för alla', area: 'k' }],
  priorityAreas: [],
  definitions: [],
};

const text = (code: string) => ({ code, title: `Om ${code}`, paragraphs: [`Text ${code}.`] });

const LONG: StrategyDocument = {
  ...SHORT,
  region: {
    ...SHORT.region,
    neighbours: [
      { country: 'FI', name: 'Sjöstad', officialName: 'Järvikaupunki' },
      { country: 'NO', name: 'Fjordvik' },
    ],
  },
  foreword: { code: 'f', title: 'Förord', paragraphs: ['Välkomna.'] },
  welcome: text('welcome'),
  megatrends: {
    code: 'm',
    title: 'Trender',
    introduction: [],
    lead: 'Så här:',
    items: [{ code: 'm1', text: 'Klimatet ändras.' }],
    closing: [],
  },
  perspectives: { code: 'p', title: 'Perspektiv', introduction: [], items: [text('children')] },
  agenda: {
    code: 'a',
    title: 'Agenda 2030',
    introduction: [],
    commitment: { lead: 'Vi lovar:', items: [{ code: 'a1', text: 'att följa upp.' }] },
    closing: [],
    goals: [{ number: 5, name: 'Jämställdhet', namedInText: true }],
  },
  smartSpecialisation: {
    code: 's',
    area: 'k',
    title: 'Smart specialisering',
    introduction: [],
    focusAreas: [text('mining')],
    strategicActivities: {
      code: 'sa',
      title: 'Aktiviteter',
      introduction: [],
      items: [{ code: 'sa1', title: 'Testbäddar', section: null }],
    },
  },
  livingTool: {
    code: 'l',
    title: 'Levande',
    introduction: [],
    parts: [],
    duties: [{ code: 'l1', title: 'Uppföljning', text: 'Den följs upp varje år.' }],
  },
  definitions: [
    {
      mark: 3,
      code: 'd',
      kind: 'definition',
      term: 'Servicepunkt',
      markedWords: 'servicepunkt',
      text: 'En plats med service.',
      usedIn: ['k'],
    },
  ],
};

const areaOfDocument = (
  code: string,
  title: string,
): StrategyDocument['priorityAreas'][number] => ({
  code,
  title,
  shortTitle: title,
  introduction: [`Om ${code}.`],
  chapters: [{ code: 'chapter', title: 'Kapitel', introduction: ['Inledning.'] }],
  sections: [],
  texts: [{ ...text('lakes'), chapter: null }],
  effectGoals: [],
});

const row = (content: StrategyDocument) => ({
  code: 'rus',
  title: 'Sjömarken 2035',
  edition: '2026',
  decidedBy: 'Regionfullmäktige',
  decidedOn: '2026',
  isCurrent: true,
  content,
});

const SHOWN = {
  code: 'rus',
  title: 'Sjömarken 2035',
  edition: '2026',
  decidedBy: 'Regionfullmäktige',
  decidedOn: '2026',
  isCurrent: true,
  vision: 'Nära till allt',
  foreword: [],
  region: {
    name: 'Sjömarken',
    countyCode: '98',
    nationName: 'Riket',
    municipalities: [{ code: '9801', name: 'Norrvik', hex: { column: 0, row: 1 } }],
  },
  neighbours: [],
  overallGoals: [{ code: 'g', title: 'Nära för alla' }],
  welcome: [],
  megatrends: [],
  perspectives: [],
  agendaGoals: [],
  agendaCommitment: [],
  specialisations: [],
  strategicActivities: [],
  followUpDuties: [],
  definitions: [],
  areas: [],
};

describe('A strategy', () => {
  it('has empty lists where its document says nothing', () => {
    expect(presentStrategy(row(SHORT))).toEqual(SHOWN);
  });

  it('has the words of its document', () => {
    const content = {
      ...LONG,
      priorityAreas: [areaOfDocument('k', 'Kompetens'), areaOfDocument('m', 'Klimat')],
    };
    expect(presentStrategy(row(content))).toEqual({
      ...SHOWN,
      foreword: ['Välkomna.'],
      neighbours: [
        { country: 'FI', name: 'Sjöstad', officialName: 'Järvikaupunki' },
        { country: 'NO', name: 'Fjordvik', officialName: null },
      ],
      welcome: ['Text welcome.'],
      megatrends: ['Klimatet ändras.'],
      perspectives: [{ code: 'children', title: 'Om children', paragraphs: ['Text children.'] }],
      agendaGoals: [{ number: 5, title: 'Jämställdhet' }],
      agendaCommitment: ['Vi lovar:', 'att följa upp.'],
      specialisations: [{ code: 'mining', title: 'Om mining', paragraphs: ['Text mining.'] }],
      strategicActivities: ['Testbäddar'],
      followUpDuties: ['Den följs upp varje år.'],
      definitions: [{ mark: '3', term: 'Servicepunkt', text: 'En plats med service.' }],
      areas: [
        { code: 'k', title: 'Kompetens', position: 1 },
        { code: 'm', title: 'Klimat', position: 2 },
      ],
    });
  });
});

const COMPETENCE = { code: 'k', title: 'Kompetens', position: 1 };

const CONTEXT: CoverageContext = {
  today: '2026-11-24',
  thresholds: THIN_THRESHOLDS,
  municipalities: 14,
  depth: 1,
};

function action(code: string, section: string): CoveredAction {
  const facts = noCoverageFacts();
  return {
    code,
    text: `Gör ${code}.`,
    area: COMPETENCE,
    section: { code: section, title: 'Nät' },
    facts,
    coverage: coverAction(facts, CONTEXT),
    isMatch: true,
  };
}
const ACTIONS = [action('k-1', 'k-s1'), action('k-2', 'k-s1')];

describe('A priority area', () => {
  const EFFECT_GOALS = [{ code: 'k-e1', title: 'Fler i arbete', areaCode: 'k' }];
  const AREA: StoredAreaWithWords = {
    ...COMPETENCE,
    effectGoals: EFFECT_GOALS,
    sections: [
      { code: 'k-s1', title: 'Nät', chapterCode: 'chapter' },
      { code: 'k-s2', title: 'Skola', chapterCode: null },
    ],
    content: areaOfDocument('k', 'Kompetens'),
  };
  const summary = expect.objectContaining({ actions: 2, withoutOwner: 2 });
  const inList = {
    ...COMPETENCE,
    summary,
    sectionCount: 2,
    effectGoals: EFFECT_GOALS,
    initiativeCount: 7,
  };
  const sections = [
    { code: 'k-s1', title: 'Nät', chapterCode: 'chapter', actionCount: 2, summary },
    {
      code: 'k-s2',
      title: 'Skola',
      chapterCode: null,
      actionCount: 0,
      summary: expect.objectContaining({ actions: 0 }),
    },
  ];

  it('in a list has its figures', () => {
    expect(presentAreaRow(AREA, ACTIONS, 7)).toEqual(inList);
  });

  it('on its own page has its sections, each with its own actions, and its words', () => {
    expect(presentArea(AREA, ACTIONS, 7)).toEqual({
      ...inList,
      introduction: ['Om k.'],
      chapters: [{ code: 'chapter', title: 'Kapitel', introduction: ['Inledning.'] }],
      sections,
      texts: [{ code: 'lakes', title: 'Om lakes', paragraphs: ['Text lakes.'] }],
    });
  });

  it('that its strategy no longer holds has no words', () => {
    expect(presentArea({ ...AREA, content: null }, ACTIONS, 7)).toEqual({
      ...inList,
      introduction: [],
      chapters: [],
      sections,
      texts: [],
    });
  });
});

describe('A section', () => {
  const SECTION: StoredSection = {
    code: 'k-s1',
    title: 'Nät',
    introduction: ['Om nät.'],
    area: COMPETENCE,
    chapter: { code: 'chapter', title: 'Kapitel' },
    previous: null,
    next: { code: 'k-s2', title: 'Skola' },
  };
  const inList = {
    code: 'k-s1',
    title: 'Nät',
    area: COMPETENCE,
    chapter: { code: 'chapter', title: 'Kapitel' },
    summary: expect.objectContaining({ actions: 2 }),
  };

  it('in a list has its figures', () => {
    expect(presentSectionRow(SECTION, ACTIONS)).toEqual(inList);
  });

  it('on its own page has its actions and its neighbours', () => {
    expect(presentSection(SECTION, ACTIONS)).toEqual({
      ...inList,
      introduction: ['Om nät.'],
      actions: [
        { code: 'k-1', text: 'Gör k-1.', areaCode: 'k' },
        { code: 'k-2', text: 'Gör k-2.', areaCode: 'k' },
      ],
      previous: null,
      next: { code: 'k-s2', title: 'Skola' },
    });
  });
});
