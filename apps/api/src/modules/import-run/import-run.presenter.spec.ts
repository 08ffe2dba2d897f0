import { describe, expect, it } from '@jest/globals';
import { CALLERS, tableOf } from '@samhandling/domain/testing/callers';
import { presentRun, presentRunWithImportSteps } from './import-run.presenter.ts';
import type { RunRow } from './import-run-list.ts';

const ROW: RunRow = {
  id: 'run',
  kind: 'source',
  state: 'in_review',
  reason: null,
  source: 'Kolada',
  unchanged: 4,
  version: 2,
  startedAt: new Date('2026-01-01T08:00:00Z'),
  fetchedAt: new Date('2026-01-01T09:00:00Z'),
  settledAt: new Date('2026-01-01T10:00:00Z'),
  fileName: null,
  resumesAt: new Date('2026-01-01T11:00:00Z'),
  startedBy: 'Anna Exempel',
  settledBy: 'Bo Exempel',
  added: 1,
  revised: 2,
  withdrawn: 3,
  waiting: 5,
  stored: 6,
  doubtful: 7,
  importSteps: 9,
  importStepsDone: 7,
  importStepsFailed: 2,
};

const SHOWN = {
  id: 'run',
  kind: 'source',
  state: 'in_review',
  version: 2,
  isScheduled: false,
  startedBy: 'Anna Exempel',
  startedAt: '2026-01-01T08:00:00.000Z',
  fetchedAt: '2026-01-01T09:00:00.000Z',
  settledAt: '2026-01-01T10:00:00.000Z',
  settledBy: 'Bo Exempel',
  reason: null,
  fileName: null,
  source: 'Kolada',
  resumesAt: '2026-01-01T11:00:00.000Z',
  counts: { added: 1, revised: 2, withdrawn: 3, unchanged: 4, waiting: 5, stored: 6, doubtful: 7 },
  steps: { total: 9, done: 7, failed: 2 },
  abilities: { resume: false, store: true, discard: true },
};

describe('An import run', () => {
  it('goes out field by field', () => {
    expect(presentRun(ROW, CALLERS.coordinator)).toEqual(SHOWN);
  });

  it('that nobody started was scheduled, and says nothing of what has not happened', () => {
    const begun = { ...ROW, startedBy: null, fetchedAt: null, settledAt: null, resumesAt: null };
    expect(presentRun(begun, null)).toMatchObject({
      isScheduled: true,
      startedBy: null,
      fetchedAt: null,
      settledAt: null,
      resumesAt: null,
    });
  });

  it.each([
    ['in_review', 'store discard'],
    ['interrupted', 'resume discard'],
    ['failed', 'resume'],
    ['stored', ''],
  ] as const)('is kept by coordinators and administrators: %s', (state, abilities) => {
    expect(tableOf((person) => presentRun({ ...ROW, state }, person).abilities)).toEqual(
      abilities === '' ? {} : { coordinator: abilities, administrator: abilities },
    );
  });

  it('has its steps on its own page', () => {
    expect(presentRunWithImportSteps(ROW, [], CALLERS.coordinator)).toEqual({
      ...SHOWN,
      stepList: [],
    });
  });
});
