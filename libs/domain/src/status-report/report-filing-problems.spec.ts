import { describe, expect, it } from '@jest/globals';
import { type Measure } from '../indicator/measure.ts';
import {
  type ReportFilingContext,
  reportFilingProblems,
  type StatusReportDraft,
} from './report-filing-problems.ts';

const share: Measure = { code: 'share', unit: 'percent', breakdowns: { sex: true, birth: false } };
const context: ReportFilingContext = {
  today: '2026-07-01',
  currentWorkStatus: 'ongoing',
  measures: new Map([
    ['c1', share],
    ['goal', null],
  ]),
};
const seen = {
  contributionId: 'c1',
  sex: 'women',
  birth: null,
  value: '0.1',
  unit: 'percent',
  note: '',
  evidenceUrl: null,
  confidence: 'medium',
} as const;
const complete: StatusReportDraft = {
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  workStatus: 'ongoing',
  progressPercent: 40,
  done: 'Vi mätte 400 km väg.',
  deviations: '',
  nextSteps: 'Vi mäter i norr.',
  supersedesId: null,
  correctionReason: null,
  observedEffects: [],
};
const problems = (change: Partial<StatusReportDraft>, against: Partial<ReportFilingContext> = {}) =>
  reportFilingProblems({ ...complete, ...change }, { ...context, ...against }).map(
    ({ field, code }) => [field, code],
  );

describe('a status report that can be filed', () => {
  it.each<[string, Partial<StatusReportDraft>]>([
    ['says what was done and what comes next', {}],
    ['ends today', { periodTo: '2026-07-01' }],
    ['covers a single day', { periodFrom: '2026-06-30' }],
    ['cannot say how far the work is', { progressPercent: null }],
    ['has not got anywhere yet', { progressPercent: 0 }],
    ['is quite finished', { progressPercent: 100 }],
    [
      'says why work was cancelled, and nothing of next steps',
      { workStatus: 'cancelled', deviations: 'Pengarna tog slut.', nextSteps: '' },
    ],
    [
      'says nothing of next steps when the work is completed',
      { workStatus: 'completed', nextSteps: '' },
    ],
    ['corrects another and says why', { supersedesId: 'r1', correctionReason: 'Fel antal.' }],
    [
      'tells a measured effect',
      { observedEffects: [{ ...seen, evidenceUrl: 'https://example.org' }] },
    ],
    [
      'tells in words of a part that the measure is not split by',
      { observedEffects: [{ ...seen, birth: 'abroad', value: null, unit: null, note: 'Fler.' }] },
    ],
    [
      'tells an effect in words',
      { observedEffects: [{ ...seen, value: null, unit: null, note: 'Fler.' }] },
    ],
    [
      'tells a number for a goal without measure',
      { observedEffects: [{ ...seen, contributionId: 'goal', unit: 'persons' }] },
    ],
  ])('%s', (_case, change) => {
    expect(problems(change)).toEqual([]);
  });
});

describe('a status report that cannot be filed', () => {
  const effect = (change: object) => ({ observedEffects: [{ ...seen, ...change }] });
  it.each<[string, Partial<StatusReportDraft>, string, string]>([
    ['has no beginning', { periodFrom: null }, '/periodFrom', 'period_missing'],
    ['has no end', { periodTo: null }, '/periodTo', 'period_missing'],
    ['ends before it begins', { periodTo: '2025-12-31' }, '/periodTo', 'period_reversed'],
    ['tells of a time to come', { periodTo: '2026-07-02' }, '/periodTo', 'period_in_future'],
    ['is more than finished', { progressPercent: 101 }, '/progressPercent', 'progress_invalid'],
    ['is less than begun', { progressPercent: -1 }, '/progressPercent', 'progress_invalid'],
    ['is finished in parts', { progressPercent: 40.5 }, '/progressPercent', 'progress_invalid'],
    [
      'does not say why work was cancelled',
      { workStatus: 'cancelled', nextSteps: '' },
      '/deviations',
      'deviations_missing',
    ],
    [
      'tells a value below nothing',
      effect({ value: '-1' }),
      '/observedEffects/0/value',
      'value_invalid',
    ],
    ['does not say what was done', { done: '' }, '/done', 'done_missing'],
    [
      'does not say why work is paused',
      { workStatus: 'paused' },
      '/deviations',
      'deviations_missing',
    ],
    ['does not say what comes next', { nextSteps: '' }, '/nextSteps', 'next_steps_missing'],
    [
      'does not say why it corrects',
      { supersedesId: 'r1' },
      '/correctionReason',
      'correction_reason_missing',
    ],
    [
      'tells of a foreign contribution',
      effect({ contributionId: 'x' }),
      '/observedEffects/0/contributionId',
      'contribution_unknown',
    ],
    [
      'tells of an effect without saying it',
      effect({ value: null }),
      '/observedEffects/0',
      'effect_empty',
    ],
    [
      'tells a value that is no number',
      effect({ value: '1 %' }),
      '/observedEffects/0/value',
      'value_invalid',
    ],
    [
      'tells a value in another unit',
      effect({ unit: 'persons' }),
      '/observedEffects/0/unit',
      'unit_differs',
    ],
    [
      'tells a value of a part that is not measured',
      effect({ birth: 'abroad' }),
      '/observedEffects/0',
      'breakdown_unknown',
    ],
    [
      'does not say how sure',
      effect({ confidence: null }),
      '/observedEffects/0/confidence',
      'confidence_missing',
    ],
    [
      'shows evidence that runs code',
      effect({ evidenceUrl: 'javascript:1' }),
      '/observedEffects/0/evidenceUrl',
      'evidence_address_invalid',
    ],
  ])('%s', (_case, change, field, code) => {
    expect(problems(change)).toEqual([[field, `status_report.${code}`]]);
  });

  it('is told which unit the value has to be in', () => {
    const draft = { ...complete, ...effect({ unit: 'persons' }) };
    expect(reportFilingProblems(draft, context)).toEqual([
      {
        field: '/observedEffects/0/unit',
        code: 'status_report.unit_differs',
        params: { units: 'percent' },
      },
    ]);
    expect(reportFilingProblems({ ...complete, done: '' }, context)).toEqual([
      { field: '/done', code: 'status_report.done_missing' },
    ]);
  });

  it('has one period to complain of where one end of it is missing', () => {
    expect(problems({ periodFrom: null, periodTo: '2026-08-01' })).toEqual([
      ['/periodFrom', 'status_report.period_missing'],
      ['/periodTo', 'status_report.period_in_future'],
    ]);
    expect(problems({ periodFrom: '2026-08-01', periodTo: null })).toEqual([
      ['/periodTo', 'status_report.period_missing'],
    ]);
  });

  it('takes up work that was over without saying why', () => {
    const over = { currentWorkStatus: 'completed' as const };
    expect(problems({}, over)).toEqual([['/deviations', 'status_report.reopening_reason_missing']]);
    expect(problems({ deviations: 'Vi fick nya medel.' }, over)).toEqual([]);
    expect(problems({ supersedesId: 'r1', correctionReason: 'Fel läge.' }, over)).toEqual([]);
  });
});
