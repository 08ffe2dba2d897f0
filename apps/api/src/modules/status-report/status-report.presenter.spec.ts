import { describe, expect, it } from '@jest/globals';
import { pickFields, statusReportExample, statusReportFieldsSchema } from '@samhandling/contract';
import type { Caller, InitiativeFacts } from '@samhandling/domain';
import { CALLERS, callersWho, tableOf, WHO } from '@samhandling/domain/testing/callers';
import { STORED_CONTRIBUTION } from '../contribution/contribution.fixture.ts';
import { presentStatedContribution } from '../contribution/index.ts';
import type { StoredReport } from './status-report-fragments.ts';
import { presentReport, presentReportSummary } from './status-report.presenter.ts';
import type { ReportRow } from './status-report.repository.ts';

const EFFECT = {
  contributionId: 'roads',
  sex: null,
  birth: null,
  value: '0.1',
  unit: 'percent',
  note: '',
  evidenceUrl: null,
  confidence: 'high' as const,
};

const REPORT: StoredReport = {
  ...pickFields(statusReportFieldsSchema, statusReportExample()),
  id: 'spring',
  state: 'filed',
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  workStatus: 'ongoing',
  progressPercent: 40,
  done: 'Vi mätte.',
  achieved: 'En karta.',
  deviations: 'Snö.',
  nextSteps: 'Vi mäter mer.',
  observedEffects: [EFFECT],
  supersedesId: 'winter',
  correctionReason: 'Fel siffra.',
  filedAt: '2026-07-01T08:00:00Z',
  version: 3,
  correction: null,
};

const SUMMARY = {
  ...pickFields(statusReportFieldsSchema, REPORT),
  id: 'spring',
  state: 'filed',
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  workStatus: 'ongoing',
  progressPercent: 40,
  done: 'Vi mätte.',
  achieved: 'En karta.',
  deviations: 'Snö.',
  nextSteps: 'Vi mäter mer.',
  observedEffects: [EFFECT],
  supersedesId: 'winter',
  supersededById: null,
  correctionReason: 'Fel siffra.',
  filedAt: '2026-07-01T08:00:00Z',
  version: 3,
  abilities: { update: false, file: false, discard: false, correct: false },
};

const PUBLISHED: InitiativeFacts = { ownerActorId: 'pajala', publicationState: 'published' };
const SUBMITTED: InitiativeFacts = { ownerActorId: 'pajala', publicationState: 'submitted' };
const DRAFT: StoredReport = { ...REPORT, state: 'draft', filedAt: null };

const EVERYBODY = WHO.join(' ');
const OWNER = 'editor actorAdministrator';
const isReadIn = (report: StoredReport, initiative: InitiativeFacts) =>
  callersWho((person) => presentReportSummary(report, initiative, person) !== null);

describe('A report in the timeline of its initiative', () => {
  it('goes out field by field', () => {
    expect(presentReportSummary(REPORT, PUBLISHED, null)).toEqual(SUMMARY);
  });

  it('is read as its initiative is, and a draft by the owner only', () => {
    expect(isReadIn(REPORT, PUBLISHED)).toBe(EVERYBODY);
    expect(isReadIn(REPORT, SUBMITTED)).toBe(`${OWNER} coordinator`);
    expect(isReadIn(DRAFT, PUBLISHED)).toBe(OWNER);
  });

  it.each([
    ['a draft', DRAFT, PUBLISHED, 'update file discard'],
    ['a draft of an initiative that is not published', DRAFT, SUBMITTED, 'discard'],
    ['a filed one', REPORT, PUBLISHED, 'correct'],
    [
      'one that is being corrected',
      { ...REPORT, correction: { id: 'later', state: 'draft' } } satisfies StoredReport,
      PUBLISHED,
      '',
    ],
  ] as const)('is changed by the owner only: %s', (_what, report, initiative, abilities) => {
    expect(
      tableOf((person) => presentReportSummary(report, initiative, person)?.abilities ?? {}),
    ).toEqual(abilities === '' ? {} : { editor: abilities, actorAdministrator: abilities });
  });

  it('names the correction that is filed, and not one that is being written', () => {
    const supersededBy = (state: 'draft' | 'filed') =>
      presentReportSummary({ ...REPORT, correction: { id: 'later', state } }, PUBLISHED, null)
        ?.supersededById;
    expect(supersededBy('filed')).toBe('later');
    expect(supersededBy('draft')).toBeNull();
  });
});

describe('A report on its own page', () => {
  const stated = presentStatedContribution(STORED_CONTRIBUTION);
  const row = (report: StoredReport, snapshot: ReportRow['snapshot']): ReportRow => ({
    ...report,
    snapshot,
    initiative: {
      id: 'map',
      title: 'Mobilkartan nu',
      owner: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
      publicationState: 'published',
      workStatus: 'paused',
      contributions: [stated],
    },
  });
  const SNAPSHOT = {
    initiative: { title: 'Mobilkartan då', owner: 'Pajala' },
    contributions: [{ ...stated, mechanism: 'Då.' }],
  };

  it('shows the initiative as it was when the report was filed', () => {
    expect(presentReport(row(REPORT, SNAPSHOT), null)).toEqual({
      ...SUMMARY,
      initiative: { id: 'map', title: 'Mobilkartan då' },
      contributions: [{ ...stated, mechanism: 'Då.' }],
    });
  });

  it('shows the initiative as it is while the report is a draft', () => {
    expect(presentReport(row(DRAFT, null), CALLERS.editor)).toMatchObject({
      initiative: { id: 'map', title: 'Mobilkartan nu' },
      contributions: [stated],
      abilities: { update: true, file: true, discard: true, correct: false },
    });
  });

  it('leaves out what only the review knows of a contribution', () => {
    const kept = { ...SNAPSHOT, contributions: [STORED_CONTRIBUTION] };
    const [shown] = presentReport(row(REPORT, kept), null)?.contributions ?? [];
    expect(shown).not.toHaveProperty('question');
    expect(shown).not.toHaveProperty('reviewState');
  });

  it('is read by whoever reads it in the timeline', () => {
    const readers = (report: StoredReport) =>
      callersWho((person: Caller) => presentReport(row(report, null), person) !== null);
    expect(readers(REPORT)).toBe(EVERYBODY);
    expect(readers(DRAFT)).toBe(OWNER);
  });
});
