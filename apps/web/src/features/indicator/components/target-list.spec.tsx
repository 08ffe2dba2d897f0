import { describe, expect, it } from '@jest/globals';
import type { Assessment, AssessmentInput, Target } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { targetGapOf, measureOf, targetOf } from '../../../lib/targets/measure.fixture.ts';
import { TargetList } from './target-list.tsx';

const strategy = {
  region: { name: 'Norrbotten', countyCode: '25', nationName: 'Riket', municipalities: [] },
  areas: [],
};

const assessmentOf = (of: Partial<Assessment>): Assessment => ({
  state: 'behind',
  reason: null,
  rule: 'at_most',
  isPreliminary: false,
  inputs: [],
  steps: [],
  ...of,
});

const target = (of: Partial<Target>): Target =>
  targetOf({
    kind: 'at_most',
    sex: 'women',
    assessment: assessmentOf({
      state: 'cannot_be_judged',
      reason: 'only_baseline',
      steps: [{ code: 'baseline', params: { value: '35.1', unit: 'percent', period: '2017' } }],
    }),
    ...of,
  });

const statedEffectsOf = (of: Partial<Target['claims']>): Target['claims'] => ({
  range: { low: '0.3', middle: '0.9', high: '1.7' },
  initiatives: 3,
  year: 2030,
  accepted: '0',
  byConfidence: { high: '0.3', medium: '0.6', low: '0.8' },
  withoutConfidence: '0',
  quotes: [],
  notAdded: [],
  ...of,
});

const input = (of: Partial<AssessmentInput>): AssessmentInput => ({
  role: 'baseline',
  place: 'county',
  sex: null,
  birth: null,
  period: '2017',
  value: '35.1',
  unit: 'percent',
  relativeToYear: null,
  origin: 'strategy',
  status: 'final',
  source: 'Strategin 2030',
  ...of,
});

/** What stands with a target comes by a script of its own. */
async function show(targets: Target[]) {
  const { queryClient, ...view } = renderWithApp(<p />, {
    api: { '/strategies/current': strategy },
  });
  await queryClient.ensureQueryData(regionQuery());
  view.rerender(<TargetList measure={measureOf([], targets)} nameOf={(code) => code} />);
  if (targets.length > 0) await screen.findAllByText('Så är det räknat');
  return { ...view, text: () => view.container.textContent?.replaceAll('\u00a0', ' ') ?? '' };
}

describe('the targets of a measure', () => {
  it('have each a label by their kind, and a mark', async () => {
    const { text } = await show([target({}), target({ sex: 'men' })]);
    expect(text()).toContain('Kvinnor: högst 25 % år 2030');
    expect(text()).toContain('Män: högst 25 % år 2030');
    expect(screen.getAllByText('Kan inte bedömas än')).toHaveLength(2);
  });

  it('say that the strategy sets none', async () => {
    await show([]);
    expect(screen.getByText('Strategin sätter inget mål här.')).toBeVisible();
  });

  it('say what each kind asks, and nothing more', async () => {
    const { text } = await show([
      target({ kind: 'at_least', value: '75', bound: 'more_than', sex: null }),
      target({
        kind: 'change_against_base',
        value: '-70',
        baseYear: 2010,
        bound: 'at_least',
        sex: null,
      }),
      target({
        kind: 'parity_between_sexes',
        parityBetween: ['groups', 'sexes'],
        aim: 'strive',
        sex: null,
      }),
      target({ kind: 'direction_only', direction: 'increase', yearStatedIn: 'heading', sex: null }),
    ]);
    expect(text()).toContain('Mer än 75 % år 2030');
    expect(text()).toContain('Minst 70 % lägre år 2030 än år 2010');
    expect(text()).toContain(
      'Jämlikhet mellan grupper och jämställdhet mellan könen ska eftersträvas',
    );
    expect(text()).not.toMatch(/Ska öka,? år/);
  });

  it('say that a value is preliminary', async () => {
    const { text } = await show([target({ assessment: assessmentOf({ isPreliminary: true }) })]);
    expect(text()).toContain('Ett av värdena är preliminärt, så bedömningen kan ändras.');
  });

  it('have no mark where they are a condition of another measure', async () => {
    const { text } = await show([target({ conditionOf: 'nya-foretag', sex: null })]);
    expect(text()).toContain('Det här är ett villkor i målet för nya-foretag');
    expect(screen.queryByText('Kan inte bedömas än')).toBeNull();
  });
});

describe('The effects that initiatives have stated towards a target', () => {
  it('are quoted with their own size, year and sureness, and never made a range', async () => {
    const quote = {
      direction: 'decrease' as const,
      value: '3',
      unit: 'percent',
      year: 2028,
      confidence: 'low' as const,
      sex: null,
      birth: null,
      initiatives: 1,
    };
    const { text } = await show([
      target({ gap: targetGapOf('5.6'), claims: statedEffectsOf({ quotes: [quote] }) }),
    ]);
    expect(text()).toContain(
      '1 initiativ räknar med en minskning på 3 procentenheter till 2028, med låg säkerhet.',
    );
    expect(text()).not.toContain('mellan');
    expect(text()).toContain('aldrig en orsak. Inget dras av från det som återstår.');
  });

  it.each([
    ['0', 'Regionen har inte granskat det än.'],
    ['0.9', 'Regionen har godtagit 0,9 personer av det, resten är inte granskat.'],
    ['1.7', 'Regionen har godtagit allt.'],
  ])('tells what is accepted from what is unread: %s of 1.7', async (accepted, said) => {
    const targetGap = targetGapOf('5.6', { unit: 'persons' });
    const { text } = await show([
      target({ gap: targetGap, claims: statedEffectsOf({ accepted }) }),
    ]);
    expect(text()).toContain(said);
  });

  it('says how many are not counted, and why', async () => {
    const notAdded = [
      { reason: 'other_part' as const, contributions: 1 },
      { reason: 'only_direction' as const, contributions: 2 },
    ];
    const { text } = await show([
      target({ claims: statedEffectsOf({ range: null, initiatives: 0, notAdded }) }),
    ]);
    expect(screen.getByText('3 bidrag räknas inte med. Se varför')).toBeVisible();
    expect(text()).toContain('1 bidrag anger effekten för en del av dem som målet gäller');
    expect(text()).toContain('2 bidrag säger åt vilket håll, men inte hur mycket.');
  });
});

describe('how a target is judged', () => {
  it('is told by rule, values with their source, and arithmetic', async () => {
    const path = { from: '35.1', fromYear: 2017, to: '25', toYear: 2030, year: 2024 };
    const { text } = await show([
      target({
        assessment: assessmentOf({
          inputs: [
            input({}),
            input({
              role: 'latest',
              period: '2024',
              value: '30.6',
              origin: 'source',
              status: 'preliminary',
            }),
            input({ role: 'considered', place: 'nation', value: '3', relativeToYear: 2010 }),
          ],
          steps: [{ code: 'path', params: { ...path, result: '29.6615' } }],
        }),
      }),
    ]);
    expect(text()).toContain(
      'Målet är nått när värdet för målåret är högst det som målet säger. Innan dess',
    );
    await userEvent.click(screen.getByText('Så är det räknat'));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringMatching(/Utgångsläge.*Norrbotten.*Alla.*2017.*35,1 %.*slutligt.*Strategin/),
      expect.stringMatching(/Senaste.*2024.*30,6 %.*preliminärt.*Källan/),
      expect.stringMatching(/Prövat, inte använt.*Riket.*3 % sedan 2010/),
    ]);
    expect(text()).toContain(
      'En jämn utveckling till år 2024: 35,1 + (25 − 35,1) × (2024 − 2017) ÷ (2030 − 2017) = 29,6615.',
    );
  });

  it('says that there were no values to judge by', async () => {
    const { text } = await show([
      target({ assessment: assessmentOf({ rule: 'faster_than_nation' }) }),
    ]);
    expect(text()).toContain('Länets och rikets tillväxt räknas i procent mellan samma år.');
    expect(text()).toContain('Inga värden fanns att räkna på.');
  });
});
