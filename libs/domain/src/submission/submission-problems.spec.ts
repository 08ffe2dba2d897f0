import { describe, expect, it } from '@jest/globals';
import {
  type InitiativeDraft,
  isMissingAnswer,
  repetitionsIn,
  SUBMISSION_PROBLEMS,
  submissionProblems,
} from './submission-problems.ts';

const complete: InitiativeDraft = {
  ownerActorId: 'pajala',
  title: 'Bygdens mobilkarta',
  summary: 'Vi mäter mobiltäckningen längs vägarna.',
  partners: [{ actorId: 'ltu' }],
  placeScope: 'municipalities',
  municipalityCodes: ['2521'],
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  contactEmail: 'kommun@example.org',
  webAddress: '',
  actions: [
    { code: 'l09', isPrimary: true },
    { code: 't03', isPrimary: false },
  ],
  contributions: [],
  budgetTotal: null,
  funding: [],
};
const context = {
  knownMunicipalityCodes: new Set(['2521', '2580']),
  knownActionCodes: new Set(['l09', 't03']),
  indicators: new Map(),
};
const problems = (change: Partial<InitiativeDraft>) =>
  submissionProblems({ ...complete, ...change }, context).map(({ field, code }) => [field, code]);

describe('an initiative that can be submitted', () => {
  it.each<[string, Partial<InitiativeDraft>]>([
    ['says what, who, where and which actions', {}],
    ['has no period', { startsOn: null, endsOn: null }],
    ['begins and ends on one day', { startsOn: '2026-01-01', endsOn: '2026-01-01' }],
    ['is for the whole county', { placeScope: 'county', municipalityCodes: [] }],
    ['reaches across the border', { placeScope: 'cross_border', municipalityCodes: ['2580'] }],
    ['has several partners', { partners: [{ actorId: 'ltu' }, { actorId: 'lkab' }] }],
    ['has spaces around its mailbox', { contactEmail: ' kommun@example.org ' }],
    ['has spaces around its web address', { webAddress: ' https://example.org ' }],
    ['has a web address', { webAddress: 'https://example.org/karta?x=1' }],
  ])('%s', (_case, change) => {
    expect(problems(change)).toEqual([]);
  });
});

describe('an initiative that cannot be submitted', () => {
  it.each<[string, Partial<InitiativeDraft>, string, string]>([
    ['has no title', { title: ' ' }, '/title', 'title_missing'],
    ['has no summary', { summary: '' }, '/summary', 'summary_missing'],
    ['has no owner', { ownerActorId: null }, '/ownerActorId', 'owner_missing'],
    [
      'names the owner as partner',
      { partners: [{ actorId: 'pajala' }] },
      '/partners/0/actorId',
      'partner_is_owner',
    ],
    [
      'names a partner twice',
      { partners: [{ actorId: 'ltu' }, { actorId: 'ltu' }] },
      '/partners/1/actorId',
      'partner_twice',
    ],
    ['does not say where', { placeScope: null }, '/placeScope', 'place_missing'],
    [
      'names no municipality',
      { municipalityCodes: [] },
      '/municipalityCodes',
      'municipality_missing',
    ],
    [
      'names one that is not in the county',
      { municipalityCodes: ['2521', '0180'] },
      '/municipalityCodes/1',
      'municipality_unknown',
    ],
    ['ends before it begins', { endsOn: '2025-12-31' }, '/endsOn', 'period_reversed'],
    ['has no mailbox', { contactEmail: '' }, '/contactEmail', 'contact_missing'],
    [
      'has a mailbox that is none',
      { contactEmail: 'kommunen' },
      '/contactEmail',
      'contact_invalid',
    ],
    [
      'has a web address that runs code',
      { webAddress: 'javascript:alert(1)' },
      '/webAddress',
      'web_address_invalid',
    ],
    ['serves no action', { actions: [] }, '/actions', 'action_missing'],
    [
      'serves an unknown action',
      { actions: [{ code: 'x1', isPrimary: true }] },
      '/actions/0/code',
      'action_unknown',
    ],
    [
      'serves one twice',
      {
        actions: [
          { code: 'l09', isPrimary: true },
          { code: 'l09', isPrimary: false },
        ],
      },
      '/actions/1/code',
      'action_twice',
    ],
    [
      'has no primary action',
      { actions: [{ code: 'l09', isPrimary: false }] },
      '/actions',
      'primary_action_missing',
    ],
    [
      'has two',
      {
        actions: [
          { code: 'l09', isPrimary: true },
          { code: 't03', isPrimary: true },
        ],
      },
      '/actions',
      'primary_action_twice',
    ],
  ])('%s', (_case, change, field, code) => {
    expect(problems(change)).toEqual([[field, `initiative.${code}`]]);
  });

  it('is told everything at once, in the order of the form', () => {
    const empty = {
      title: '',
      ownerActorId: null,
      placeScope: null,
      actions: [],
      municipalityCodes: [],
    };
    expect(problems(empty).map(([field]) => field)).toEqual([
      '/title',
      '/ownerActorId',
      '/placeScope',
      '/actions',
    ]);
  });

  const contribution = {
    effectGoalCode: 'k-e1',
    indicatorCode: null,
    measureCode: null,
    direction: null,
    unit: null,
    expected: [],
    mechanism: 'Fler får arbete.',
    confidence: 'low' as const,
    byYear: null,
  };

  it('is told of an indicator that is not in the strategy', () => {
    const indicators = new Map([['k-e1-1', { code: 'k-e1-1', measures: [] }]]);
    const contributions = ['k-e1-1', 'x'].map((indicatorCode) => ({
      ...contribution,
      indicatorCode,
      direction: 'increase' as const,
    }));
    expect(submissionProblems({ ...complete, contributions }, { ...context, indicators })).toEqual([
      { field: '/contributions/1/indicatorCode', code: 'contribution.indicator_unknown' },
    ]);
  });

  it('is told about its contributions and its money by their fields', () => {
    expect(problems({ contributions: [contribution], budgetTotal: '-1' })).toEqual([
      ['/contributions/0/direction', 'contribution.direction_missing'],
      ['/budgetTotal', 'funding.budget_invalid'],
    ]);
  });
});

describe('what is named again', () => {
  it('is told by its places in the list', () => {
    expect(repetitionsIn(['a', 'b', 'a', 'a'])).toEqual([2, 3]);
  });
});

describe('a problem that is told before the initiative is sent', () => {
  it('is one that contradicts what is written, not an answer that is missing', () => {
    const contradictions = SUBMISSION_PROBLEMS.filter((code) => !isMissingAnswer(code));
    expect(contradictions).toEqual([
      'initiative.partner_is_owner',
      'initiative.partner_twice',
      'initiative.municipality_unknown',
      'initiative.period_reversed',
      'initiative.contact_invalid',
      'initiative.web_address_invalid',
      'initiative.action_unknown',
      'initiative.action_twice',
      'initiative.primary_action_twice',
    ]);
    expect(isMissingAnswer('funding.exceeds_budget')).toBe(false);
    expect(isMissingAnswer('contribution.year_missing')).toBe(true);
  });
});
