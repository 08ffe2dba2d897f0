import { describe, expect, it } from '@jest/globals';
import { emptyContribution, emptyInitiative, type InitiativeBody } from '@samhandling/contract';
import { fitBody, formatProblems } from './fit-body.ts';

const OWNER = '00000000-0000-4000-8000-000000000001';
const contribution = (changes: Partial<InitiativeBody['contributions'][number]> = {}) => ({
  ...emptyContribution('00000000-0000-4000-8000-000000000002', 'k-e1'),
  ...changes,
});
const body = (changes: Partial<InitiativeBody> = {}): InitiativeBody => ({
  ...emptyInitiative(OWNER),
  ...changes,
});
const problems = (changes: Partial<InitiativeBody>) =>
  formatProblems(body(changes)).map(({ field, code }) => `${field} ${code}`);

describe('What of a form is sent', () => {
  it('is no contribution that names no goal yet', () => {
    const named = contribution();
    const unnamed = contribution({ id: OWNER, effectGoalCode: '', mechanism: 'Fler får arbete.' });
    const sent = fitBody(body({ contributions: [unnamed, named] }), body());
    expect(sent.contributions).toEqual([named]);
    expect(problems({ contributions: [unnamed] })).toEqual([]);
  });

  it.each<[string, Partial<InitiativeBody>, string]>([
    ['a budget', { budgetTotal: 'mycket' }, '/budgetTotal funding.budget_invalid'],
    [
      'an amount',
      { funding: [{ source: 'eu', name: '', amount: 'mycket' }] },
      '/funding/0/amount funding.amount_invalid',
    ],
    [
      'an address of the web',
      { webAddress: 'pajala' },
      '/webAddress initiative.web_address_invalid',
    ],
    ['an e-mail address', { contactEmail: 'lena' }, '/contactEmail initiative.contact_invalid'],
    ['a first day', { startsOn: '2026-02-30' }, '/startsOn date_invalid'],
    ['a last day', { endsOn: 'i vår' }, '/endsOn date_invalid'],
    [
      'a year',
      { contributions: [contribution({ byYear: 1800 })] },
      '/contributions/0/byYear contribution.year_invalid',
    ],
    [
      'a size',
      { contributions: [contribution({ expected: [{ sex: null, birth: null, value: 'få' }] })] },
      '/contributions/0/expected/0/value contribution.value_invalid',
    ],
    [
      'a link to evidence',
      { contributions: [contribution({ evidenceUrl: 'rapport' })] },
      '/contributions/0/evidenceUrl initiative.web_address_invalid',
    ],
    ['a day in a mistyped year', { startsOn: '0202-03-01' }, '/startsOn invalid_year'],
    ['too much text', { title: 'a'.repeat(500) }, '/title too_big'],
  ])('is never %s that is written wrongly, and the form says why', (_what, changes, problem) => {
    expect([...new Set(problems(changes))]).toEqual([problem]);
    expect(formatProblems(fitBody(body(changes), body()))).toEqual([]);
  });
});
