import { z } from 'zod';
import { type Lanes, kindIn, scheduledPayload } from '../platform/jobs/job-kind.ts';
import { LANGUAGES } from '../platform/request/languages.ts';

/** Each outside service (the mail server, the agencies) has a lane of its own. */
export const JOB_LANES = {
  mail: { atOnce: 2 },
  import: { atOnce: 1 },
  upkeep: { atOnce: 1 },
} as const satisfies Lanes;

const kind = kindIn<typeof JOB_LANES>();

/** Ten tries within about two hours; none is counted while the mail server cannot be reached. */
const MAIL = {
  lane: 'mail',
  outside: 'at_least_once',
  tries: 10,
  base: 10,
  cap: 1800,
  keep: 30,
} as const;

/**
 * Every kind of job. A payload holds ids, dates and words of closed lists: texts and addresses are read,
 * and links are made, while the job runs. A field that is added to a kind is optional, and one that is
 * taken away goes a release later, so that two neighbouring releases understand each other.
 */
export const JOB_KINDS = {
  'account.password_reset_mail': kind({
    ...MAIL,
    payload: z.strictObject({
      accountId: z.uuid().nullable().describe('Null where nobody has the address.'),
    }),
  }),
  'invitation.mail': kind({
    ...MAIL,
    payload: z.strictObject({ invitationId: z.uuid(), language: z.enum(LANGUAGES) }),
    key: { of: ({ invitationId }) => invitationId, reach: 'waiting' },
  }),
  'initiative.mail': kind({
    ...MAIL,
    payload: z.strictObject({
      initiativeId: z.uuid(),
      about: z.enum(['submitted', 'returned', 'published', 'report_filed', 'change_proposed']),
      coordinatorId: z.uuid().nullable().describe('Null where it goes to whoever wrote it.'),
    }),
  }),
  'contribution.question_mail': kind({
    ...MAIL,
    payload: z.strictObject({ initiativeId: z.uuid(), contributionId: z.uuid() }),
  }),
  'remark.mail': kind({
    ...MAIL,
    payload: z.strictObject({ coordinatorId: z.uuid() }),
  }),
  /** Sources are asked by one process at a time, so that their limits hold. */
  'import_run.fetch': kind({
    lane: 'import',
    outside: 'at_least_once',
    isLong: true,
    tries: 10,
    base: 60,
    cap: 3600,
    keep: 30,
    payload: z.strictObject({ runId: z.uuid() }),
    key: { of: ({ runId }) => runId, reach: 'open' },
  }),
  'import_run.start_due': kind({
    lane: 'upkeep',
    outside: 'nothing',
    tries: 5,
    base: 10,
    cap: 120,
    keep: 1,
    payload: scheduledPayload,
    key: { of: ({ on }) => on, reach: 'open' },
    schedule: { everyMinutes: 5 },
  }),
  housekeeping: kind({
    lane: 'upkeep',
    outside: 'nothing',
    tries: 5,
    base: 60,
    cap: 600,
    keep: 7,
    payload: scheduledPayload,
    key: { of: ({ on }) => on, reach: 'open' },
    schedule: { everyMinutes: 60 },
  }),
};
