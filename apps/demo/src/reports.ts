import { StatusReportService } from '@samhandling/api/use-cases';
import {
  emptyStatusReport,
  pickFields,
  statusReportBodySchema,
  statusReportFieldsSchema,
  type StatusReport,
  type StatusReportBody,
} from '@samhandling/contract';
import type { DemoInitiative, DemoReport } from './demo-content.ts';
import type { ToldInitiative } from './initiatives.ts';
import type { Story } from './story.ts';

type Text = NonNullable<DemoInitiative['draftReport']>;

/** The reports of an initiative: filed, perhaps corrected, and one that is only begun. */
export function addReports(story: Story, told: ToldInitiative): void {
  for (const report of told.content.reports) addReport(story, told, report);
  const { draftReport } = told.content;
  if (!draftReport) return;
  const { schedule, calendar } = story;
  schedule.add(calendar.instant(0), () =>
    write(story, told, {
      ...textOf(draftReport),
      periodFrom: calendar.date(draftReport.periodMonths),
      periodTo: calendar.date(0),
    }),
  );
}

function addReport(story: Story, told: ToldInitiative, report: DemoReport): void {
  const { schedule, calendar, useCases } = story;
  const reports = useCases.get(StatusReportService);
  const { filedMonthsAgo, periodMonths, correction } = report;
  let filedId = '';
  schedule.add(calendar.instant(filedMonthsAgo), async () => {
    const draft = await write(story, told, {
      ...textOf(report),
      periodFrom: calendar.date(filedMonthsAgo + periodMonths),
      periodTo: calendar.date(filedMonthsAgo),
      observedEffects: report.observed.map(({ contribution, ...effect }) => ({
        ...effect,
        contributionId: told.contributionIds.get(contribution),
      })),
    });
    const filed = await reports.file(draft.id, draft.version, told.writer);
    filedId = filed.id;
  });
  if (!correction) return;
  schedule.add(calendar.instant(correction.filedMonthsAgo, 30), async () => {
    const draft = await reports.correct(filedId, correction.reason, told.writer);
    await reports.file(draft.id, draft.version, told.writer);
  });
}

/** Opens a report and writes it. */
async function write(
  { useCases }: Story,
  told: ToldInitiative,
  body: StatusReportBody,
): Promise<StatusReport> {
  const reports = useCases.get(StatusReportService);
  const { id, version } = await reports.open(told.id, told.writer);
  return reports.change(id, version, statusReportBodySchema.parse(body), told.writer);
}

const textOf = (text: Text): StatusReportBody => ({
  ...emptyStatusReport(text.workStatus),
  ...pickFields(statusReportFieldsSchema, { ...emptyStatusReport(text.workStatus), ...text }),
});
