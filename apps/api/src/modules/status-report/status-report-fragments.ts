import { statusReportFieldsSchema } from '@samhandling/contract';
import type { InferResult } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { db, exact, fieldsOf, instant, type Of } from '../../schema/index.ts';

/** A report as it is stored, before anybody's abilities are known. */
export type StoredReport = InferResult<ReturnType<typeof storedReports>>[number];

/** What its owner writes of a report, and what the product keeps beside it. */
export const statusReportFields = fieldsOf('status_report', statusReportFieldsSchema, [
  'id',
  'initiative_id',
  'state',
  'supersedes_id',
  'correction_reason',
  'snapshot',
  'filed_at',
  'created_by',
  'created_at',
  'updated_at',
  'version',
]);

/** The correction that stands, or is being written, in the report's place. */
export const correctionOf = (eb: Of<'status_report'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('status_report as correction')
      .select(['correction.id', 'correction.state'])
      .whereRef('correction.supersedes_id', '=', 'status_report.id'),
  );

const effectsOf = (eb: Of<'status_report'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('observed_effect')
      .select((effect) => [
        'observed_effect.contribution_id as contributionId',
        'observed_effect.sex',
        'observed_effect.birth',
        exact(effect.ref('observed_effect.value')).as('value'),
        'observed_effect.unit',
        'observed_effect.note',
        'observed_effect.evidence_url as evidenceUrl',
        'observed_effect.confidence',
      ])
      .whereRef('observed_effect.report_id', '=', 'status_report.id')
      .orderBy('observed_effect.position'),
  );

/** Reports with what was observed, and with the correction of each. */
export const storedReports = () =>
  db
    .selectFrom('status_report')
    .select(statusReportFields.columns)
    .select((eb) => [
      'status_report.id',
      'status_report.state',
      'status_report.supersedes_id as supersedesId',
      'status_report.correction_reason as correctionReason',
      instant(eb.ref('status_report.filed_at')).as('filedAt'),
      'status_report.version',
      correctionOf(eb).as('correction'),
      effectsOf(eb).as('observedEffects'),
    ]);

/** The reports of an initiative, newest first, drafts before them. */
export const reportsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    storedReports()
      .where('status_report.initiative_id', '=', eb.ref('initiative.id'))
      .orderBy('status_report.filed_at', (order) => order.desc().nullsFirst())
      .orderBy('status_report.created_at', 'desc'),
  );
