import { z } from 'zod';
import { OBSERVATION_STATUSES, LONGEST } from '@samhandling/domain';
import { decimalSchema, pageOf, pageQuery } from './common.ts';
import { observationSchema } from './indicator.ts';
import { periodSchema, seriesFilterShape, seriesKeyShape, seriesRefSchema } from './series.ts';
import { longText, requiredLongText, requiredShortText } from './written-text.ts';

/** One revision of a value, with what it is of: older ones show what was known before. */
export const observationRevisionSchema = z
  .strictObject({
    series: seriesRefSchema,
    ...observationSchema.omit({ isBaseline: true, isSuperseded: true }).shape,
    isLatest: z.boolean().describe('Whether it is the latest revision of its period.'),
  })
  .meta({ id: 'ObservationRevision' });
export type ObservationRevision = z.infer<typeof observationRevisionSchema>;
export const observationPageSchema = pageOf('ObservationPage', observationRevisionSchema);
export type ObservationPage = z.infer<typeof observationPageSchema>;

export const observationsQuerySchema = z.strictObject({
  ...pageQuery,
  ...seriesFilterShape,
  period: periodSchema.optional(),
});
export type ObservationsQuery = z.infer<typeof observationsQuerySchema>;

/** A value entered by hand, where no source publishes one. */
export const observationBodySchema = z
  .strictObject({
    ...seriesKeyShape,
    period: periodSchema,
    value: decimalSchema.nullable().describe('Null where it is missing.'),
    status: z.enum(OBSERVATION_STATUSES).default('final'),
    source: requiredShortText(LONGEST.sentence).describe('Who published or collected it.'),
    method: requiredLongText(LONGEST.message).describe('How it was made.'),
    note: longText(LONGEST.message).default(''),
    reason: longText(LONGEST.message)
      .default('')
      .describe('Why it is right, where a check of the value finds it odd.'),
  })
  .meta({
    id: 'ObservationBody',
    description: 'A value that no source publishes, with where it comes from and how it was made.',
    examples: [
      {
        placeCode: '25',
        sex: null,
        birth: null,
        ageGroup: null,
        unit: 'percent',
        period: '2024',
        value: '12.5',
        status: 'final',
        source: 'Resvaneundersökning 2024, Region Norrbotten',
        method: 'Enkät till 4 000 personer, 16–84 år.',
        note: '',
        reason: '',
      },
    ],
  });
export type ObservationBody = z.infer<typeof observationBodySchema>;

/** Which revision of which value is taken back, and why. */
export const retractionBodySchema = z
  .strictObject({
    ...seriesKeyShape,
    period: periodSchema,
    revision: z.number().int().min(1).describe('The latest revision, as it was read.'),
    reason: requiredLongText(LONGEST.message).describe('Why it was a mistake.'),
  })
  .meta({
    id: 'RetractionBody',
    description: 'A value that was entered by mistake.',
    examples: [
      {
        placeCode: '25',
        sex: null,
        birth: null,
        ageGroup: null,
        unit: 'percent',
        period: '2024',
        revision: 1,
        reason: 'Fel kommun.',
      },
    ],
  });
export type RetractionBody = z.infer<typeof retractionBodySchema>;

export const recordedObservationSchema = z
  .strictObject({
    isRecorded: z.boolean().describe('False where the value equals the stored one.'),
    observation: observationRevisionSchema,
  })
  .meta({ id: 'RecordedObservation' });
export type RecordedObservation = z.infer<typeof recordedObservationSchema>;
