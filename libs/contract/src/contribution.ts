import { z } from 'zod';
import {
  BIRTHS,
  BREAKDOWN_DIMENSIONS,
  CONFIDENCES,
  CONTRIBUTION_REVIEW_STATES,
  DIRECTIONS,
  EVIDENCE_MEDIA_TYPES,
  NOT_ADDED_REASONS,
  NOT_SUMMED_REASONS,
  SEXES,
  LONGEST,
} from '@samhandling/domain';
import {
  codeSchema,
  dateSchema,
  decimalSchema,
  idSchema,
  instantSchema,
  versionSchema,
} from './common.ts';
import { pickFields } from './fields.ts';
import {
  actorRefSchema,
  effectGoalRefSchema,
  indicatorRefSchema,
  initiativeRefSchema,
} from './references.ts';
import {
  fileNameText,
  longText,
  requiredLongText,
  shortText,
  webAddressSchema,
} from './written-text.ts';

export const sexSchema = z.enum(SEXES);
export const birthSchema = z.enum(BIRTHS);
export const directionSchema = z.enum(DIRECTIONS);
export const confidenceSchema = z.enum(CONFIDENCES);

/** Null means all: both sexes, wherever born. */
export const breakdownShape = { sex: sexSchema.nullable(), birth: birthSchema.nullable() };

export const expectedValueSchema = z
  .strictObject({ ...breakdownShape, value: decimalSchema })
  .meta({ id: 'ExpectedValue' });
export type ExpectedValue = z.infer<typeof expectedValueSchema>;

/** What a contribution says itself, beside the names of what it is to. */
export const contributionFieldsSchema = z.strictObject({
  direction: z.enum(DIRECTIONS).nullable(),
  unit: shortText(LONGEST.unit).nullable(),
  expected: z.array(expectedValueSchema).max(12),
  mechanism: longText(LONGEST.note).describe(
    'How the work leads there: a causal account in a sentence.',
  ),
  confidence: z.enum(CONFIDENCES).nullable(),
  byYear: z.number().int().min(2000).max(2100).nullable(),
  counterfactual: longText(LONGEST.note)
    .default('')
    .describe('What would have happened without the work; empty where nothing is said.'),
  evidenceUrl: webAddressSchema
    .nullable()
    .default(null)
    .describe('What the expectation builds on: a study, an evaluation.'),
});

/** What an initiative expects to change. The client makes the id, so that reports can point at it. */
export const contributionBodySchema = z
  .strictObject({
    id: idSchema,
    effectGoalCode: codeSchema,
    indicatorCode: codeSchema.nullable().describe('Null where no indicator of the goal fits.'),
    measureCode: codeSchema
      .nullable()
      .describe("Which of the indicator's measures; null without a number."),
    ...contributionFieldsSchema.shape,
  })
  .meta({
    id: 'ContributionBody',
    description: 'What the initiative expects to change.',
    examples: [
      {
        id: '1b8a9f52-3f60-4a64-8a56-0a8b2a3f7c01',
        effectGoalCode: 'k-e1',
        indicatorCode: 'k-e1-1',
        measureCode: 'sysselsatta',
        direction: 'increase',
        unit: 'percent',
        expected: [{ sex: 'women', birth: null, value: '0.2' }],
        mechanism: 'Fler får arbete genom validering.',
        confidence: 'medium',
        byYear: 2028,
        counterfactual: 'Ungefär hälften hade fått arbete ändå, men senare.',
        evidenceUrl: 'https://example.org/utvardering',
      },
    ],
  });
export type ContributionBody = z.infer<typeof contributionBodySchema>;

/** Fields that a visitor never sees: of the measure the name is shown. */
export const HIDDEN_CONTRIBUTION_FIELDS: readonly (keyof ContributionBody)[] = ['measureCode'];

/** A contribution that says nothing yet but which goal it is to. */
export function emptyContribution(id: string, effectGoalCode: string): ContributionBody {
  return {
    id,
    effectGoalCode,
    indicatorCode: null,
    measureCode: null,
    direction: null,
    unit: null,
    expected: [],
    mechanism: '',
    confidence: null,
    byYear: null,
    counterfactual: '',
    evidenceUrl: null,
  };
}

/** What was seen to change, stated in a status report. */
export const observedEffectBodySchema = z
  .strictObject({
    contributionId: idSchema,
    ...breakdownShape,
    value: decimalSchema.nullable(),
    unit: shortText(LONGEST.unit).nullable(),
    note: longText(LONGEST.note),
    evidenceUrl: webAddressSchema.nullable(),
    confidence: z.enum(CONFIDENCES).nullable(),
  })
  .meta({
    id: 'ObservedEffectBody',
    description: 'What was seen to change.',
    examples: [
      {
        contributionId: '1b8a9f52-3f60-4a64-8a56-0a8b2a3f7c01',
        sex: 'women',
        birth: null,
        value: '0.1',
        unit: 'percent',
        note: 'Tolv personer fick arbete.',
        evidenceUrl: 'https://example.org/rapport',
        confidence: 'medium',
      },
    ],
  });
export type ObservedEffectBody = z.infer<typeof observedEffectBodySchema>;

/** The same in answers: texts that were saved before the contract had its rules can still be read. */
export const keptEffectSchema = z
  .strictObject({
    ...observedEffectBodySchema.shape,
    unit: z.string().nullable(),
    note: z.string(),
    evidenceUrl: z.string().nullable(),
  })
  .meta({ id: 'KeptEffect' });

export const observedEffectSchema = z
  .strictObject({ ...keptEffectSchema.shape, reportId: idSchema, observedOn: dateSchema })
  .meta({ id: 'ObservedEffect' });
export type ObservedEffect = z.infer<typeof observedEffectSchema>;

/** What an initiative states, as a report keeps it. */
export const statedContributionSchema = z
  .strictObject({
    id: idSchema,
    effectGoal: effectGoalRefSchema,
    indicator: indicatorRefSchema.nullable(),
    measureCode: codeSchema.nullable(),
    measureName: z.string().nullable(),
    direction: z.enum(DIRECTIONS).nullable(),
    unit: z.string().nullable(),
    expected: z.array(expectedValueSchema),
    mechanism: z.string(),
    confidence: z.enum(CONFIDENCES).nullable(),
    byYear: z.number().int().nullable(),
    counterfactual: z.string().describe('What would have happened without the work.'),
    evidenceUrl: z.string().nullable().describe('What the expectation builds on.'),
    observed: z
      .array(observedEffectSchema)
      .describe('From filed reports that no correction supersedes.'),
  })
  .meta({ id: 'StatedContribution' });
export type StatedContribution = z.infer<typeof statedContributionSchema>;

/** The contribution as its owner writes it. */
export function contributionBodyOf(
  contribution: Pick<
    StatedContribution,
    | keyof z.infer<typeof contributionFieldsSchema>
    | 'id'
    | 'effectGoal'
    | 'indicator'
    | 'measureCode'
  >,
): ContributionBody {
  return {
    id: contribution.id,
    effectGoalCode: contribution.effectGoal.code,
    indicatorCode: contribution.indicator?.code ?? null,
    measureCode: contribution.measureCode,
    ...pickFields(contributionFieldsSchema, contribution),
  };
}

export const breakdownDimensionSchema = z.enum(BREAKDOWN_DIMENSIONS);
export const contributionReviewStateSchema = z.enum(CONTRIBUTION_REVIEW_STATES);

/** A file that a contribution builds on; what it holds is fetched at its own address. */
export const evidenceFileSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().describe('In UTF-8, without a path; it ends as the media type says.'),
    mediaType: z.enum(EVIDENCE_MEDIA_TYPES).describe('From its content.'),
    size: z.number().int().describe('In bytes.'),
    createdAt: instantSchema,
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** What a file is attached to, and its name; the file itself is the body. */
export const evidenceFileQuerySchema = z.strictObject({
  contributionId: idSchema.describe('A contribution that is saved.'),
  name: fileNameText(255).describe('Name of the file.'),
});
export type EvidenceFileQuery = z.infer<typeof evidenceFileQuerySchema>;

/** How far the coordinator's review has come; between the owner and the coordinator. */
export const contributionReviewSchema = z
  .strictObject({
    state: contributionReviewStateSchema,
    question: z
      .string()
      .nullable()
      .describe('What the coordinator asks, while it is questioned or answered.'),
    changedAt: instantSchema.nullable().describe('When the state last changed.'),
  })
  .meta({ id: 'ContributionReview' });
export type ContributionReview = z.infer<typeof contributionReviewSchema>;

export const contributionSchema = z
  .strictObject({
    ...statedContributionSchema.shape,
    missingSplits: z
      .array(breakdownDimensionSchema)
      .describe('Splits that the measure has and the stated sizes lack.'),
    files: z.array(evidenceFileSchema).describe('Evidence as files, in the order it came.'),
    isAccepted: z.boolean().describe('The coordinator has read it and accepted it.'),
    review: contributionReviewSchema
      .nullable()
      .describe('Null to those who are neither of the owner nor coordinators.'),
    version: versionSchema,
    abilities: z.strictObject({
      question: z.boolean(),
      accept: z.boolean(),
      reopen: z.boolean().describe('Withdraw the question, or the acceptance.'),
    }),
  })
  .meta({ id: 'Contribution' });
export type Contribution = z.infer<typeof contributionSchema>;

export const questionBodySchema = z
  .strictObject({ question: requiredLongText(LONGEST.note) })
  .meta({
    id: 'QuestionBody',
    description: 'What the coordinator wants to know; the owner reads it.',
    examples: [{ question: 'Hur många av dem hade fått arbete ändå?' }],
  });
export type QuestionBody = z.infer<typeof questionBodySchema>;

/** A contribution seen from the indicator, as everybody reads it. */
export const contributionOfInitiativeSchema = z
  .strictObject({
    ...contributionSchema.omit({ review: true, version: true, abilities: true }).shape,
    initiative: initiativeRefSchema,
    actor: actorRefSchema,
  })
  .meta({ id: 'ContributionOfInitiative' });
export type ContributionOfInitiative = z.infer<typeof contributionOfInitiativeSchema>;

/** How much of a sum is stated with which confidence; the parts add up to it. */
const sizesByConfidenceShape = {
  accepted: decimalSchema.describe(
    'How much of it the coordinator has read and accepted; the rest is unread. What is questioned is in no sum.',
  ),
  byConfidence: z.strictObject({
    high: decimalSchema,
    medium: decimalSchema,
    low: decimalSchema,
  }),
  withoutConfidence: decimalSchema.describe('Stated without saying how sure it is.'),
};

/** One sum that may be made: same measure, unit, year and breakdown, each initiative once. */
export const contributionSumSchema = z
  .strictObject({
    kind: z.enum(['expected', 'observed']),
    indicatorCode: codeSchema,
    measureCode: codeSchema,
    unit: z.string(),
    year: z.number().int().nullable(),
    direction: directionSchema,
    ...breakdownShape,
    total: decimalSchema,
    initiatives: z.number().int(),
    ...sizesByConfidenceShape,
  })
  .meta({ id: 'ContributionSum' });
export type ContributionSum = z.infer<typeof contributionSumSchema>;

export const notSummedSchema = z
  .strictObject({
    kind: z.enum(['expected', 'observed']),
    reason: z.enum(NOT_SUMMED_REASONS),
    contributions: z.number().int(),
  })
  .meta({ id: 'NotSummed', description: 'How many contributions cannot be added, and why.' });
export type NotSummed = z.infer<typeof notSummedSchema>;

/**
 * The effects that initiatives have stated towards one target: expected sizes of its measure, its
 * direction and its part of the population, due after the latest value and by the target's year,
 * each initiative once.
 */
export const statedEffectsSchema = z
  .strictObject({
    range: z
      .strictObject({
        low: decimalSchema.describe('Only what is stated with high confidence.'),
        middle: decimalSchema.describe('With high or medium confidence.'),
        high: decimalSchema.describe('All that can be added, also without a stated confidence.'),
      })
      .nullable()
      .describe("In the gap's unit; null where nothing can be added."),
    initiatives: z.number().int().describe('Initiatives in the sum, each once.'),
    year: z
      .number()
      .int()
      .nullable()
      .describe("By when all of it is to be there: the target's year, else the latest stated."),
    ...sizesByConfidenceShape,
    quotes: z
      .array(
        z.strictObject({
          direction: directionSchema,
          value: decimalSchema,
          unit: z.string(),
          year: z.number().int(),
          confidence: z.enum(CONFIDENCES).nullable(),
          ...breakdownShape,
          initiatives: z.number().int().describe('How many say just this.'),
        }),
      )
      .describe('What initiatives themselves say, the earliest year first; at most eight.'),
    notAdded: z
      .array(z.strictObject({ reason: z.enum(NOT_ADDED_REASONS), contributions: z.number().int() }))
      .describe('How many contributions to the measure have no size in the sum, and why.'),
  })
  .meta({
    id: 'ContributionClaims',
    description: 'What initiatives say they will do about a gap. Expectations, never causes.',
  });
export type StatedEffects = z.infer<typeof statedEffectsSchema>;
