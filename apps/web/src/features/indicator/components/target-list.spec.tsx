import { describe, expect, it } from '@jest/globals';
import type { Assessment, AssessmentInput, Target } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { targetGapOf, measureOf, targetOf } from './measure.fixture.ts';
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
  view.rerender(<TargetList measure={measureOf([], targets)} />);
  if (targets.length > 0) await screen.findAllByText('Så är det räknat');
  return { ...view, text: () => view.container.textContent?.replaceAll('\u00a0', ' ') ?? '' };
}

describe('the targets of a measure', () => {
  it('say once why they cannot be judged, with the arithmetic in a fold', async () => {
    await show([target({}), target({ sex: 'men' })]);
    expect(screen.getByText(/^Kvinnor: Högst 25\s%, år 2030$/)).toBeVisible();
    expect(screen.getAllByText('Kan inte bedömas än')).toHaveLength(2);
    const reasons = screen.getAllByText(/Än finns bara ett värde/);
    expect(reasons[0]).toBeVisible();
    expect(reasons[1]).not.toBeVisible();
    await userEvent.click(screen.getAllByText('Så är det räknat')[1] as HTMLElement);
    expect(reasons[1]).toBeVisible();
    expect(screen.getAllByText(/Utgångsläget är 35,1\s% \(2017\)\./)[1]).toBeVisible();
  });

  it('name a change by its direction', async () => {
    await show([target({ kind: 'change_against_base', value: '-70', baseYear: 2010, sex: null })]);
    expect(screen.getByText(/^Minskning med 70\s% jämfört med 2010, år 2030$/)).toBeVisible();
  });

  it('say that the strategy sets none', async () => {
    await show([]);
    expect(screen.getByText('Strategin sätter inget målvärde här.')).toBeVisible();
  });

  it('say by which bound, and what shall be equal', async () => {
    const { text } = await show([
      target({ kind: 'at_least', value: '75', bound: 'more_than', sex: null }),
      target({
        kind: 'change_against_base',
        value: '-70',
        baseYear: 2010,
        bound: 'at_least',
        sex: null,
      }),
      target({ kind: 'parity_between_sexes', parityBetween: ['groups', 'sexes'], sex: null }),
    ]);
    expect(text()).toContain('Mer än 75 %, år 2030');
    expect(text()).toContain('Minskning med minst 70 % jämfört med 2010');
    expect(text()).toContain('Jämnt mellan grupper och mellan kvinnor och män');
  });

  it('say that a value is preliminary', async () => {
    const { text } = await show([
      target({
        assessment: assessmentOf({ isPreliminary: true }),
        gap: targetGapOf('5.6', { isPreliminary: true }),
      }),
    ]);
    expect(text()).toContain('Ett av värdena är preliminärt, så bedömningen kan ändras.');
    expect(text()).toContain('från 30,6 % (preliminärt) (2024)');
  });
});

describe('what remains to a target', () => {
  it.each<[string, Partial<Target>, string]>([
    [
      'is as the API reckons it, with its way',
      { gap: targetGapOf('5.6') },
      'Till målet återstår 5,6 procentenheter: från 30,6 % (2024) ner till 25 %.',
    ],
    ['is one point of one', { gap: targetGapOf('1') }, 'återstår 1 procentenhet:'],
    ['is nothing where it is met', { gap: targetGapOf('0') }, 'Inget återstår: det senaste'],
    [
      'is said of a value that stands on what shall be passed',
      { gap: targetGapOf('0', { latest: '75', goal: '75' }), bound: 'more_than' },
      'Det senaste värdet är precis 75 % (2024), och målet är mer än så.',
    ],
    [
      'is a difference where it closes both ways',
      { gap: targetGapOf('11.9', { direction: null, goal: '18.7' }) },
      'Skillnaden är 11,9 procentenheter: 30,6 % mot 18,7 % (2024).',
    ],
    [
      'has a reason where it cannot be told',
      { gap: targetGapOf('', { value: null, reason: 'moving_target' }) },
      'Målet flyttar sig med riket',
    ],
  ])('%s', async (_, of, expected) => {
    const { text } = await show([target({ assessment: assessmentOf({}), ...of })]);
    expect(text()).toContain(expected);
  });

  it('does not give the reason of the assessment twice', async () => {
    const assessment = assessmentOf({ state: 'cannot_be_judged', reason: 'no_base_year' });
    const targetGap = targetGapOf('', { value: null, reason: 'no_base_year' });
    const { text } = await show([target({ assessment, gap: targetGap })]);
    expect(text()).toContain('Värdet för basåret saknas');
    expect(text()).not.toContain('Basårets värde saknas');
  });
});

describe('The effects that initiatives have stated towards a target', () => {
  it('is a range from what is surest to all of it, and never a cause', async () => {
    const { text } = await show([target({ gap: targetGapOf('5.6'), claims: statedEffectsOf({}) })]);
    expect(text()).toContain(
      'Initiativen säger att de minskar det med mellan 0,3 (bara det som sägs med hög säkerhet) ' +
        'och 1,7 procentenheter, enligt 3 initiativ. Hög och viss säkerhet ger 0,9 procentenheter.',
    );
    expect(text()).toContain('aldrig en orsak. Inget dras av från det som återstår.');
    expect(text()).toContain('Till målet återstår 5,6 procentenheter');
  });

  it('is one size when all of it has high confidence', async () => {
    const range = { low: '2', middle: '2', high: '2' };
    const { text } = await show([
      target({ gap: targetGapOf('5.6'), claims: statedEffectsOf({ range, initiatives: 1 }) }),
    ]);
    expect(text()).toContain('med 2 procentenheter, allt med hög säkerhet, enligt 1 initiativ.');
  });

  it.each([
    ['0', 'Regionen har inte granskat det än.'],
    ['0.9', 'Regionen har godtagit 0,9 personer av det, resten är inte granskat.'],
    ['1.7', 'Regionen har godtagit allt.'],
  ])('tells what is accepted from what is unread: %s of 1.7', async (accepted, said) => {
    const gap = targetGapOf('5.6', { unit: 'persons' });
    const { text } = await show([target({ gap, claims: statedEffectsOf({ accepted }) })]);
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
    expect(text()).toContain('Inget av bidragen går att räkna mot det här målet.');
    expect(screen.getByText('3 bidrag räknas inte med. Se varför')).toBeVisible();
    expect(text()).toContain('1 bidrag gäller en annan grupp än målet.');
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
    expect(text()).toContain('Målet är nått när det senaste värdet är högst målvärdet. Annars');
    await userEvent.click(screen.getByText('Så är det räknat'));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringMatching(/Utgångsläge.*Norrbotten.*Alla.*2017.*35,1 %.*slutligt.*Strategin/),
      expect.stringMatching(/Senaste.*2024.*30,6 %.*preliminärt.*Källan/),
      expect.stringMatching(/Prövat, inte använt.*Riket.*3 % sedan 2010/),
    ]);
    expect(text()).toContain(
      'Den raka linjen år 2024: 35,1 + (25 − 35,1) × (2024 − 2017) ÷ (2030 − 2017) = 29,6615.',
    );
  });

  it('has the straight line end at the target in its year', async () => {
    const path = { from: '75', fromYear: 2017, to: '98', toYear: 2025, year: 2026, result: '98' };
    const { text } = await show([
      target({ assessment: assessmentOf({ steps: [{ code: 'path', params: path }] }) }),
    ]);
    expect(text()).toContain('Målåret 2025 är inne, så linjen står på målet: 98.');
  });

  it('says that there were no values to judge by', async () => {
    const { text } = await show([
      target({ assessment: assessmentOf({ rule: 'faster_than_nation' }) }),
    ]);
    expect(text()).toContain('Länets och rikets tillväxt räknas i procent mellan samma år.');
    expect(text()).toContain('Inga värden fanns att räkna på.');
  });
});
