import { z } from 'zod';
import {
  COVERAGE_ACTIVITIES,
  COVERAGE_BASES,
  COVERAGE_OWNERSHIPS,
  COVERAGE_GAP_KINDS,
} from '@samhandling/domain';
import { codeSchema, commaList, dateSchema, idSchema, municipalityCodeSchema } from './common.ts';
import { actorTypeSchema, areaRefSchema } from './references.ts';
import { searchText } from './written-text.ts';

export const coverageOwnershipSchema = z.enum(COVERAGE_OWNERSHIPS);
export const coverageActivitySchema = z.enum(COVERAGE_ACTIVITIES);
export const coverageBasisSchema = z.enum(COVERAGE_BASES);
export const coverageGapKindSchema = z.enum(COVERAGE_GAP_KINDS);

export const coverageGapSchema = z
  .strictObject({ kind: coverageGapKindSchema, params: z.record(z.string(), z.number()) })
  .meta({
    id: 'Gap',
    description: 'What is missing, most serious first; the params fill its sentence.',
  });
export type CoverageGap = z.infer<typeof coverageGapSchema>;

export const coverageSchema = z
  .strictObject({
    ownership: coverageOwnershipSchema,
    activity: coverageActivitySchema,
    evidence: coverageBasisSchema,
    reach: z.strictObject({
      municipalities: z.array(municipalityCodeSchema),
      countyWide: z.boolean(),
      crossBorder: z.boolean(),
      actorTypes: z.array(actorTypeSchema),
    }),
    gaps: z.array(coverageGapSchema),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverageSchema>;

/** How many actions are in which state. The sentence before every picture is made of these. */
export const coverageSummarySchema = z
  .strictObject({
    actions: z.number().int(),
    owned: z.number().int(),
    claimed: z.number().int(),
    withoutOwner: z.number().int().describe('Without an owner and without a claim.'),
    withoutInitiative: z.number().int(),
    plannedOnly: z.number().int(),
    ongoing: z.number().int(),
    stalled: z.number().int(),
    completed: z.number().int(),
    withoutExpectedEffect: z.number().int(),
    withObservedEffect: z.number().int(),
  })
  .meta({ id: 'CoverageSummary' });
export type CoverageSummary = z.infer<typeof coverageSummarySchema>;

/** The filter that the map, the list, the matrix, the councillor's page and the export all take. */
export const coverageFilter = {
  area: codeSchema.optional().describe('Priority area.'),
  section: codeSchema.optional(),
  municipality: commaList(municipalityCodeSchema)
    .optional()
    .describe(
      'Actions with work or owners in these municipalities; work for the whole county is in all.',
    ),
  actorType: commaList(actorTypeSchema)
    .optional()
    .describe('Actions with work or owners of these kinds.'),
  actor: idSchema.optional().describe('Actions this actor owns or works on.'),
  gap: commaList(coverageGapKindSchema).optional().describe('Actions with any of these gaps.'),
  ownership: commaList(coverageOwnershipSchema).optional(),
  activity: commaList(coverageActivitySchema).optional(),
  q: searchText(200).optional().describe('Words in the action.'),
};
export const coverageQuerySchema = z.strictObject(coverageFilter);
export type CoverageQuery = z.infer<typeof coverageQuerySchema>;

/** The map and the matrix can be of an earlier day, too. */
const asOf = dateSchema
  .optional()
  .describe('As it was at the end of this day, Swedish time; not a day to come. Without it, now.');
export const coverageMapQuerySchema = z.strictObject({ ...coverageFilter, asOf });
export type CoverageMapQuery = z.infer<typeof coverageMapQuerySchema>;

/** What initiatives are linked with has been kept from one day on; before it nothing else is known. */
const linksKnownFrom = dateSchema
  .nullable()
  .describe(
    'Where `asOf` is earlier than the first day of which it is kept what initiatives had: that day. ' +
      'Actions served, owners, places, days and contributions are then told as they were on it, or ' +
      'when the initiative was published if that was later. Null where they are of `asOf` itself.',
  );

export const actionTileSchema = z
  .strictObject({
    code: codeSchema,
    text: z.string(),
    ownership: coverageOwnershipSchema,
    activity: coverageActivitySchema,
    isMatch: z
      .boolean()
      .describe('Whether the filter holds; a tile that does not match is dimmed, never moved.'),
  })
  .meta({ id: 'ActionTile' });
export type ActionTile = z.infer<typeof actionTileSchema>;

/** The coverage of the whole county: every action as a tile, in the order of the strategy. */
export const coverageMapSchema = z
  .strictObject({
    asOf: dateSchema.describe('The day that the answer is about.'),
    linksKnownFrom,
    summary: coverageSummarySchema.describe('Of all actions.'),
    matching: coverageSummarySchema.describe('Of those that match the filter.'),
    initiatives: z.number().int().describe('Published initiatives that serve any action.'),
    areas: z.array(
      z.strictObject({
        ...areaRefSchema.shape,
        summary: coverageSummarySchema,
        matching: coverageSummarySchema,
        sections: z.array(
          z.strictObject({
            code: codeSchema,
            title: z.string(),
            actions: z.array(actionTileSchema),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CoverageMap' });
export type CoverageMap = z.infer<typeof coverageMapSchema>;

export const MATRIX_COLUMNS = ['municipality', 'actorType', 'workStatus'] as const;
export const matrixQuerySchema = z.strictObject({
  ...coverageFilter,
  columns: z.enum(MATRIX_COLUMNS).default('municipality'),
  asOf,
});
export type MatrixQuery = z.infer<typeof matrixQuerySchema>;

/** Action × (municipality | actor type | work status): how many published initiatives are in each cell. */
export const coverageMatrixSchema = z
  .strictObject({
    asOf: dateSchema.describe('The day that the answer is about.'),
    linksKnownFrom,
    columns: z.enum(MATRIX_COLUMNS),
    keys: z.array(
      z.strictObject({
        key: z.string(),
        name: z
          .string()
          .nullable()
          .describe('Municipality name; null where the page has the word.'),
      }),
    ),
    areas: z.array(
      z.strictObject({
        ...areaRefSchema.shape,
        rows: z.array(
          z.strictObject({
            code: codeSchema,
            text: z.string(),
            section: codeSchema,
            ownership: coverageOwnershipSchema,
            activity: coverageActivitySchema,
            cells: z
              .record(z.string(), z.number().int())
              .describe('Initiatives by column key; a missing key is 0.'),
            countyWide: z
              .number()
              .int()
              .describe('Initiatives for the whole county, counted in no municipality.'),
            total: z.number().int().describe('Distinct initiatives that serve the action.'),
          }),
        ),
        totals: z
          .record(z.string(), z.number().int())
          .describe('Distinct initiatives by column key.'),
      }),
    ),
    totals: z.record(z.string(), z.number().int()),
  })
  .meta({ id: 'CoverageMatrix' });
export type CoverageMatrix = z.infer<typeof coverageMatrixSchema>;
