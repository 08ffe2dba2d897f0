import { describe, expect, it } from '@jest/globals';
import {
  type InitiativePlace,
  type InitiativePulse,
  isActive,
  isSilent,
  municipalityWork,
  sitesOf,
} from './municipality-work.ts';

const KIRUNA = '2584';
const PAJALA = '2521';

const inKiruna: InitiativePlace = {
  placeScope: 'municipalities',
  municipalityCodes: [KIRUNA],
  leadingMunicipality: null,
};
const forTheCounty: InitiativePlace = {
  placeScope: 'county',
  municipalityCodes: [],
  leadingMunicipality: null,
};
const active = { workStatus: 'ongoing', isOverdue: false } as const;

describe('where an initiative is on site', () => {
  it.each<[string, Partial<InitiativePlace>, string[]]>([
    [
      'in the municipalities that it names',
      { municipalityCodes: [KIRUNA, PAJALA] },
      [KIRUNA, PAJALA],
    ],
    [
      'only there, also when another municipality leads it',
      { municipalityCodes: [KIRUNA], leadingMunicipality: PAJALA },
      [KIRUNA],
    ],
    [
      'in the municipality that leads it, when it is for the whole county',
      { placeScope: 'county', leadingMunicipality: PAJALA },
      [PAJALA],
    ],
    [
      'in the municipality that leads it, when it is across the border',
      { placeScope: 'cross_border', leadingMunicipality: PAJALA },
      [PAJALA],
    ],
    [
      'in the municipality that leads it, when no place is said',
      { placeScope: null, leadingMunicipality: PAJALA },
      [PAJALA],
    ],
    ['nowhere, when somebody else leads it for the whole county', { placeScope: 'county' }, []],
    ['nowhere, when somebody else leads it across the border', { placeScope: 'cross_border' }, []],
  ])('%s', (_case, place, sites) => {
    expect(sitesOf({ ...inKiruna, municipalityCodes: [], ...place })).toEqual(sites);
  });
});

describe('an initiative', () => {
  it.each<[InitiativePulse['workStatus'], boolean, 'active' | 'silent' | 'neither']>([
    ['ongoing', false, 'active'],
    ['ongoing', true, 'silent'],
    ['planned', false, 'neither'],
    ['planned', true, 'neither'],
    ['paused', true, 'neither'],
    ['completed', false, 'neither'],
  ])('that is %s, overdue: %s, is %s', (workStatus, isOverdue, word) => {
    const pulse = { workStatus, isOverdue };
    expect([isActive(pulse), isSilent(pulse)]).toEqual([word === 'active', word === 'silent']);
  });
});

describe('what Kiruna has of an action', () => {
  it.each<[string, (InitiativePlace & InitiativePulse)[], string]>([
    ['nobody, without initiatives', [], 'nobody'],
    ['work there, placed there', [{ ...inKiruna, ...active }], 'on_site'],
    [
      'work there, led by the municipality for the whole county',
      [{ ...forTheCounty, leadingMunicipality: KIRUNA, ...active }],
      'on_site',
    ],
    [
      'only work for the county, led by another municipality',
      [{ ...forTheCounty, leadingMunicipality: PAJALA, ...active }],
      'county_only',
    ],
    [
      'work there, whatever else there is for the county',
      [
        { ...forTheCounty, ...active },
        { ...inKiruna, ...active },
      ],
      'on_site',
    ],
    [
      'nobody, when the work there is silent',
      [{ ...inKiruna, ...active, isOverdue: true }],
      'nobody',
    ],
    [
      'nobody, when it is planned',
      [{ ...inKiruna, workStatus: 'planned', isOverdue: false }],
      'nobody',
    ],
    [
      'nobody, when work is elsewhere',
      [{ ...inKiruna, municipalityCodes: [PAJALA], ...active }],
      'nobody',
    ],
    [
      'nobody, when work is across the border',
      [{ ...forTheCounty, placeScope: 'cross_border', ...active }],
      'nobody',
    ],
  ])('is %s', (_case, initiatives, word) => {
    expect(municipalityWork(KIRUNA, initiatives)).toBe(word);
  });
});
