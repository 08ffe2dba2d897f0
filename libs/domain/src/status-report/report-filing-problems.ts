import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type DecimalText, isDecimalText } from '../decimal/decimal.ts';
import { type Confidence } from '../contribution/contribution-vocabulary.ts';
import { type Birth, type Sex } from '../indicator/indicator-vocabulary.ts';
import { allowsBreakdown, type Measure } from '../indicator/measure.ts';
import { canChangeWorkStatus } from '../initiative/initiative-life-cycle.ts';
import { type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { type FieldProblem, isBlank, isWebAddress } from '../validation/field-problem.ts';

/** What a status report can lack before it is filed. */
export const REPORT_FILING_PROBLEMS = [
  'status_report.period_missing',
  'status_report.period_reversed',
  'status_report.period_in_future',
  'status_report.progress_invalid',
  'status_report.done_missing',
  'status_report.deviations_missing',
  'status_report.next_steps_missing',
  'status_report.reopening_reason_missing',
  'status_report.correction_reason_missing',
  'status_report.contribution_unknown',
  'status_report.effect_empty',
  'status_report.value_invalid',
  'status_report.unit_differs',
  'status_report.breakdown_unknown',
  'status_report.confidence_missing',
  'status_report.evidence_address_invalid',
] as const;
/** One of {@link REPORT_FILING_PROBLEMS}. */
export type ReportFilingProblem = (typeof REPORT_FILING_PROBLEMS)[number];

/** What a report says was seen to change. */
export type ObservedEffectDraft = {
  readonly contributionId: string;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
  readonly value: DecimalText | null;
  readonly unit: string | null;
  readonly note: string;
  readonly evidenceUrl: string | null;
  readonly confidence: Confidence | null;
};

/** A status report as its owner has written it. */
export type StatusReportDraft = {
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  readonly workStatus: WorkStatus;
  /** 0 to 100; null where it cannot be said. */
  readonly progressPercent: number | null;
  readonly done: string;
  readonly deviations: string;
  readonly nextSteps: string;
  /** Null where the report corrects none. */
  readonly supersedesId: string | null;
  readonly correctionReason: string | null;
  readonly observedEffects: readonly ObservedEffectDraft[];
};

/** What the report is filed against. */
export type ReportFilingContext = {
  readonly today: CalendarDate;
  /** Of the initiative, before the report is filed. */
  readonly currentWorkStatus: WorkStatus;
  /** The initiative's contributions by id; null where one names no measure. */
  readonly measures: ReadonlyMap<string, Measure | null>;
};

type ProblemAtField = FieldProblem<ReportFilingProblem>;

/**
 * What is missing or wrong before the report can be filed, by field, in the order of the form. A report
 * has a period that is over or ends today, says what was done, what comes next unless the work is over,
 * and why where work is paused or cancelled. Work that was over is taken up again only with the reason in
 * `deviations` (the correction's reason will do too). What was seen has a value, in the
 * measure's unit, or a note.
 */
export function reportFilingProblems(
  report: StatusReportDraft,
  context: ReportFilingContext,
): FieldProblem<ReportFilingProblem>[] {
  const { workStatus, progressPercent, done, deviations, nextSteps } = report;
  const isOver = workStatus === 'completed' || workStatus === 'cancelled';
  const isHalted = workStatus === 'paused' || workStatus === 'cancelled';
  const mayMove = canChangeWorkStatus({
    from: context.currentWorkStatus,
    to: workStatus,
    isByReport: true,
    reason: isBlank(deviations) ? report.correctionReason : deviations,
  });
  return [
    ...periodProblems(report, context.today),
    ...when(
      progressPercent !== null &&
        !(Number.isInteger(progressPercent) && progressPercent >= 0 && progressPercent <= 100),
      '/progressPercent',
      'status_report.progress_invalid',
    ),
    ...when(isBlank(done), '/done', 'status_report.done_missing'),
    ...when(isHalted && isBlank(deviations), '/deviations', 'status_report.deviations_missing'),
    ...when(!mayMove, '/deviations', 'status_report.reopening_reason_missing'),
    ...when(!isOver && isBlank(nextSteps), '/nextSteps', 'status_report.next_steps_missing'),
    ...when(
      report.supersedesId !== null && isBlank(report.correctionReason),
      '/correctionReason',
      'status_report.correction_reason_missing',
    ),
    ...report.observedEffects.flatMap((effect, index) =>
      effectProblems(effect, `/observedEffects/${index}`, context.measures),
    ),
  ];
}

function periodProblems(
  { periodFrom, periodTo }: StatusReportDraft,
  today: CalendarDate,
): ProblemAtField[] {
  return [
    ...when(periodFrom === null, '/periodFrom', 'status_report.period_missing'),
    ...when(periodTo === null, '/periodTo', 'status_report.period_missing'),
    ...when(
      periodFrom !== null && periodTo !== null && periodTo < periodFrom,
      '/periodTo',
      'status_report.period_reversed',
    ),
    ...when(periodTo !== null && periodTo > today, '/periodTo', 'status_report.period_in_future'),
  ];
}

function effectProblems(
  effect: ObservedEffectDraft,
  field: string,
  measures: ReadonlyMap<string, Measure | null>,
): ProblemAtField[] {
  const { contributionId, value, unit, note, evidenceUrl, confidence } = effect;
  const measure = measures.get(contributionId);
  if (measure === undefined) {
    return when(true, `${field}/contributionId`, 'status_report.contribution_unknown');
  }
  const isMeasured = value !== null && measure !== null;
  return [
    ...when(value === null && isBlank(note), field, 'status_report.effect_empty'),
    ...when(
      value !== null && (!isDecimalText(value) || value.startsWith('-')),
      `${field}/value`,
      'status_report.value_invalid',
    ),
    ...when(
      value !== null && unit !== (measure?.unit ?? unit),
      `${field}/unit`,
      'status_report.unit_differs',
      { units: measure?.unit ?? '' },
    ),
    ...when(
      isMeasured && !allowsBreakdown(measure, effect),
      field,
      'status_report.breakdown_unknown',
    ),
    ...when(confidence === null, `${field}/confidence`, 'status_report.confidence_missing'),
    ...when(
      evidenceUrl !== null && !isWebAddress(evidenceUrl),
      `${field}/evidenceUrl`,
      'status_report.evidence_address_invalid',
    ),
  ];
}

function when(
  holds: boolean,
  field: string,
  code: ReportFilingProblem,
  params?: ProblemAtField['params'],
): ProblemAtField[] {
  return holds ? [{ field, code, ...(params ? { params } : {}) }] : [];
}
