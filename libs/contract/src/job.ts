import { JOB_STATES, LANE_PAUSE_REASONS } from '@samhandling/domain';
import { z } from 'zod';
import { instantSchema, listOf, pageOf, pageQuery } from './common.ts';

/** Opaque id of a job. */
export const jobIdSchema = z.string().regex(/^[1-9]\d{0,17}$/);
/** The name of a kind of job, or of a lane. A newer version may have others. */
export const jobNameSchema = z.string().regex(/^[a-z][a-z_.]{0,79}$/);

export const jobLaneSchema = z
  .strictObject({
    name: jobNameSchema,
    waiting: z.number().int().describe('Jobs that wait for their time, or for others.'),
    running: z
      .array(
        z.strictObject({
          name: jobNameSchema,
          startedAt: instantSchema,
          progress: z
            .strictObject({ done: z.number().int(), all: z.number().int() })
            .nullable()
            .describe('How far long work is; null where it does not say.'),
        }),
      )
      .describe('Jobs that are worked on.'),
    oldestDueAt: instantSchema
      .nullable()
      .describe('Since when the oldest job has been due; null where none is.'),
    isLate: z.boolean().describe('Whether a job has been due for a quarter of an hour.'),
    pause: z
      .strictObject({ until: instantSchema, because: z.enum(LANE_PAUSE_REASONS) })
      .nullable()
      .describe('Null where the lane does not pause.'),
    abilities: z.strictObject({ resume: z.boolean() }),
  })
  .meta({ id: 'JobLane', description: 'Jobs that share a limit and wait for the same thing.' });
export type JobLane = z.infer<typeof jobLaneSchema>;
export const jobLaneListSchema = listOf('JobLaneList', jobLaneSchema);
export type JobLaneList = z.infer<typeof jobLaneListSchema>;

export const jobSchema = z
  .strictObject({
    id: jobIdSchema,
    name: jobNameSchema,
    lane: jobNameSchema,
    state: z.enum(JOB_STATES),
    isKnown: z.boolean().describe('Whether this version of the product can do it.'),
    createdAt: instantSchema,
    dueAt: instantSchema,
    endedAt: instantSchema.nullable().describe('When it was done or given up.'),
    tries: z.number().int(),
    error: z
      .string()
      .nullable()
      .describe('Why it failed last, without addresses and links; null where it did not.'),
    abilities: z.strictObject({ retry: z.boolean(), drop: z.boolean() }),
  })
  .meta({ id: 'Job', description: 'Work that the product does by itself.' });
export type Job = z.infer<typeof jobSchema>;
export const jobPageSchema = pageOf('JobPage', jobSchema);
export type JobPage = z.infer<typeof jobPageSchema>;

export const jobsQuerySchema = z.strictObject({
  ...pageQuery,
  standing: z
    .enum(['dead', 'unknown'])
    .default('dead')
    .describe(
      '`dead`: given up. `unknown`: has been due for an hour, and this version does not know it.',
    ),
});
export type JobsQuery = z.infer<typeof jobsQuerySchema>;

/** All jobs of one name that are dead. */
export const jobGroupBodySchema = z.strictObject({ name: jobNameSchema }).meta({
  id: 'JobGroupBody',
  description: 'The dead jobs of one name.',
  examples: [{ name: 'invitation.mail' }],
});
export type JobGroupBody = z.infer<typeof jobGroupBodySchema>;

export const jobCountSchema = z
  .strictObject({ count: z.number().int() })
  .meta({ id: 'JobCount', description: 'How many jobs it was done to.' });
export type JobCount = z.infer<typeof jobCountSchema>;
