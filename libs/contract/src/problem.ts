import { z } from 'zod';

/**
 * All error codes of the API. The API maps each code to one status (a code without a status does
 * not compile), and every language has a text for each (an architecture test compares the lists).
 */
export const ERROR_CODES = [
  'request.malformed',
  'request.invalid',
  'request.not_found',
  'request.method_not_allowed',
  'request.media_type_not_supported',
  'request.too_large',
  'request.cross_site',
  'request.too_many',
  'request.idempotency_key_reused',
  'request.unexpected_fault',
  'service.unavailable',
  'service.busy',
  'service.read_only',
  'session.required',
  'session.credentials_refused',
  'permission.denied',
  'version.required',
  'version.stale',
  'account.email_taken',
  'account.password_unsuitable',
  'account.password_wrong',
  'account.token_unusable',
  'account.last_administrator',
  'account.own_role',
  'invitation.other_person',
  'actor.organisation_number_invalid',
  'actor.organisation_number_taken',
  'actor.name_taken',
  'actor.municipality_unknown',
  'actor.transition_not_allowed',
  'actor.merge_into_itself',
  'actor.not_admitted',
  'actor.merged',
  'membership.last_administrator',
  'membership.exists',
  'strategy.code_taken',
  'action.unknown',
  'action.retired',
  'effect_goal.unknown',
  'indicator.unknown',
  'series.unknown',
  'series.exists',
  'series.place_unknown',
  'series.unit_differs',
  'series.breakdown_unknown',
  'observation.unsuitable',
  'observation.not_by_hand',
  'observation.outdated',
  'series_break.period_differs',
  'series_source.exists',
  'series_source.unit_differs',
  'series_source.mapping_unsuitable',
  'series_source.in_use',
  'import_run.transition_not_allowed',
  'import_run.reason_required',
  'import_run.nothing_to_fetch',
  'import_run.open_exists',
  'import_run.outdated',
  'import_run.doubtful',
  'import_run.file_unusable',
  'import_run.file_too_large',
  'job.not_dead',
  'job.open_exists',
  'job_lane.not_paused',
  'ownership.transition_not_allowed',
  'ownership.lead_exists',
  'ownership.exists',
  'ownership.reason_required',
  'partnership.transition_not_allowed',
  'partnership.reason_required',
  'initiative.transition_not_allowed',
  'initiative.reason_required',
  'initiative.incomplete',
  'initiative.actor_unknown',
  'initiative.municipality_unknown',
  'initiative.perspective_unknown',
  'initiative.specialisation_unknown',
  'contribution.indicator_not_of_goal',
  'contribution.unit_differs',
  'contribution.breakdown_unknown',
  'contribution.in_use',
  'contribution.transition_not_allowed',
  'contribution.reason_required',
  'evidence_file.too_large',
  'evidence_file.type_not_allowed',
  'evidence_file.too_many',
  'evidence_file.quota_exceeded',
  'status_report.transition_not_allowed',
  'status_report.incomplete',
  'status_report.reason_required',
  'status_report.draft_exists',
  'status_report.contribution_unknown',
  'remark.already_handled',
] as const;

export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** One fault in one field. `field` is a JSON pointer into the body (`/actions/0/code`) or a query key. */
export const fieldProblemSchema = z
  .strictObject({
    field: z.string().describe('JSON pointer into the body, or the name of a query parameter.'),
    code: z.string().describe('What is wrong, as a stable code.'),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: 'FieldProblem' });
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** RFC 9457 answer, sent as `application/problem+json`. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: errorCodeSchema,
    detail: z.string().optional(),
    instance: z.string().optional(),
    requestId: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    errors: z.array(fieldProblemSchema).optional(),
    currentVersion: z
      .number()
      .int()
      .optional()
      .describe('On a stale write: the version that stands now.'),
  })
  .meta({ id: 'Problem', description: 'Why the request was refused (RFC 9457).' });
export type Problem = z.infer<typeof problemSchema>;
