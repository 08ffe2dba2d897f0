import { z } from 'zod';
import {
  COVERAGE_ACTIVITIES,
  COVERAGE_BASES,
  COVERAGE_OWNERS,
  COVERAGE_OWNERSHIPS,
  COVERAGE_GAP_KINDS,
  MATRIX_COLUMNS,
  MUNICIPALITY_WORK,
  THIN_FACTS,
} from '@samhandling/domain';
import { aspectQuery } from './aspect-query.ts';
import { codeSchema, commaList, dateSchema, idSchema, municipalityCodeSchema } from './common.ts';
import { earlierDayQuery, toldDay } from './earlier-day.ts';
import { actorTypeSchema, areaRefSchema, sectionRefSchema } from './references.ts';
import { thinThresholdValuesSchema } from './thin-thresholds.ts';
import { searchText } from './written-text.ts';

export const coverageOwnershipSchema = z.enum(COVERAGE_OWNERSHIPS);
export const coverageOwnerSchema = z
  .enum(COVERAGE_OWNERS)
  .describe(
    'The nearest to a responsible actor: one is confirmed, has claimed the action, was proposed by the ' +
      'region, only contributes (and is not responsible), was released, or there never was one.',
  );
export const coverageActivitySchema = z.enum(COVERAGE_ACTIVITIES);
export const coverageBasisSchema = z.enum(COVERAGE_BASES);
export const coverageGapKindSchema = z.enum(COVERAGE_GAP_KINDS);
export const thinFactSchema = z.enum(THIN_FACTS);
export const municipalityWorkSchema = z.enum(MUNICIPALITY_WORK);

export const coverageGapSchema = z
  .strictObject({ kind: coverageGapKindSchema, params: z.record(z.string(), z.number()) })
  .meta({
    id: 'Gap',
    description: 'What is missing, most serious first; the params fill its sentence.',
  });
export type CoverageGap = z.infer<typeof coverageGapSchema>;

export const thinWorkSchema = z
  .strictObject({
    fact: thinFactSchema,
    params: z.record(z.string(), z.number()),
    endsOn: dateSchema.nullable().describe('For the facts about an end: the last day named.'),
  })
  .meta({
    id: 'ThinWork',
    description:
      'What makes active work thin. Active is what is ongoing and has its report in time.',
  });
export type ThinWork = z.infer<typeof thinWorkSchema>;

export const coverageSchema = z
  .strictObject({
    ownership: coverageOwnershipSchema,
    owner: coverageOwnerSchema,
    activity: coverageActivitySchema,
    evidence: coverageBasisSchema,
    reach: z
      .strictObject({
        municipalities: z
          .number()
          .int()
          .describe('Reached by at least as many active initiatives as the depth says.'),
        sites: z
          .record(municipalityCodeSchema, z.number().int())
          .describe('Active initiatives on site, by municipality; a missing one has none.'),
        countyWide: z.number().int().describe('Active initiatives for the whole county.'),
        crossBorder: z.number().int(),
        actorTypes: z.array(actorTypeSchema),
      })
      .describe('What active work reaches.'),
    thin: z.array(thinWorkSchema),
    place: municipalityWorkSchema
      .nullable()
      .describe('What the municipality that was asked for has; null where none was.'),
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
    byOwner: z
      .record(coverageOwnerSchema, z.number().int())
      .describe('By who answers for them; the filter `owner` gives each list.'),
    withoutOwner: z.number().int().describe('Without an owner and without a claim.'),
    withoutInitiative: z.number().int(),
    plannedOnly: z.number().int(),
    ongoing: z.number().int(),
    stalled: z.number().int(),
    completed: z.number().int(),
    withoutExpectedEffect: z.number().int(),
    withObservedEffect: z.number().int(),
    thin: z.number().int().describe('Whose active work is thin in any way.'),
    thinBy: z.record(thinFactSchema, z.number().int()),
    places: z
      .record(municipalityWorkSchema, z.number().int())
      .nullable()
      .describe('What the municipality that was asked for has; null where none was.'),
    nobodyUnowned: z
      .number()
      .int()
      .nullable()
      .describe('Of those that nobody works on in the municipality: without an owner.'),
  })
  .meta({ id: 'CoverageSummary' });
export type CoverageSummary = z.infer<typeof coverageSummarySchema>;

/**
 * Which work is looked at: all actions stay, and everything said of them is of this work. Within a list
 * any of it, across the lists all.
 */
export const workSelection = {
  municipality: municipalityCodeSchema
    .optional()
    .describe('Work that is on site there; beside it is told what is for the whole county.'),
  actorType: commaList(actorTypeSchema).optional().describe('Work led by these kinds of actors.'),
  actor: idSchema
    .optional()
    .describe('Work that this actor leads or takes part in; others than its actions do not match.'),
  ...aspectQuery,
};

/** The filter that the map, the list, the matrix, the councillor's page and the export all take. */
export const coverageFilter = {
  ...workSelection,
  area: codeSchema.optional().describe('Priority area.'),
  section: codeSchema.optional(),
  gap: commaList(coverageGapKindSchema).optional().describe('Actions with any of these gaps.'),
  thin: commaList(thinFactSchema)
    .optional()
    .describe('Actions whose active work is thin in any of these ways.'),
  place: commaList(municipalityWorkSchema)
    .optional()
    .describe('Actions of which the municipality has this; only together with `municipality`.'),
  ownership: commaList(coverageOwnershipSchema).optional(),
  owner: commaList(coverageOwnerSchema).optional(),
  activity: commaList(coverageActivitySchema).optional(),
  evidence: commaList(coverageBasisSchema).optional(),
  q: searchText(200).optional().describe('Words in the action.'),
};
export const coverageQuerySchema = z.strictObject(coverageFilter);
export type CoverageQuery = z.infer<typeof coverageQuerySchema>;

const depth = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .optional()
  .describe(
    'Count a municipality as reached from so many active initiatives on; days that are compared ' +
      'share one. Without it, the depth that tells the actions apart.',
  );
/** The map and the matrix can be of an earlier day, too. */
export const coverageMapQuerySchema = z.strictObject({
  ...coverageFilter,
  ...earlierDayQuery,
  depth,
});
export type CoverageMapQuery = z.infer<typeof coverageMapQuerySchema>;

export const actionTileSchema = z
  .strictObject({
    code: codeSchema,
    text: z.string(),
    ownership: coverageOwnershipSchema,
    owner: coverageOwnerSchema,
    activity: coverageActivitySchema,
    lead: z.string().nullable().describe('The name of the confirmed owner.'),
    active: z.number().int().describe('Active initiatives.'),
    reach: z.number().int().describe('Municipalities reached, with the depth of the map.'),
    countyWide: z.boolean().describe('Whether active work is for the whole county.'),
    thin: z.array(thinWorkSchema),
    place: municipalityWorkSchema.nullable(),
    isMatch: z
      .boolean()
      .describe('Whether the filter holds; a tile that does not match is dimmed, never moved.'),
  })
  .meta({ id: 'ActionTile' });
export type ActionTile = z.infer<typeof actionTileSchema>;

/** The coverage of the whole county: every action as a tile, in the order of the strategy. */
export const coverageMapSchema = z
  .strictObject({
    ...toldDay,
    depth: z
      .number()
      .int()
      .describe('A municipality is reached by so many active initiatives or more.'),
    municipalities: z.number().int().describe('How many the region has.'),
    thresholds: thinThresholdValuesSchema.describe(
      'What the thin facts are judged by: those of today, of an earlier day too.',
    ),
    summary: coverageSummarySchema.describe('Of all actions.'),
    matching: coverageSummarySchema.describe('Of those that match the filter.'),
    initiatives: z
      .number()
      .int()
      .describe('Published initiatives of the selected work that serve any action.'),
    areas: z.array(
      z.strictObject({
        ...areaRefSchema.shape,
        summary: coverageSummarySchema,
        matching: coverageSummarySchema,
        initiatives: z
          .number()
          .int()
          .describe('Published initiatives of the selected work that serve any of its actions.'),
        active: z.number().int().describe('The active ones among them.'),
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

export const matrixQuerySchema = z.strictObject({
  ...coverageFilter,
  columns: z.enum(MATRIX_COLUMNS).default('municipality'),
  ...earlierDayQuery,
});
export type MatrixQuery = z.infer<typeof matrixQuerySchema>;

/** Initiatives that serve several actions count once. */
const matrixTotals = {
  totals: z.record(z.string(), z.number().int()).describe('Distinct initiatives by column key.'),
  total: z
    .number()
    .int()
    .describe('Distinct initiatives of the kind that the cells count, in a column or in none.'),
};

/**
 * Action × (municipality | kind of actor | work status | effect goal): how many initiatives are in each
 * cell. By work status all that are published, else those that are active.
 */
export const coverageMatrixSchema = z
  .strictObject({
    ...toldDay,
    columns: z.enum(MATRIX_COLUMNS),
    depth: z.number().int().describe('As in the map.'),
    municipalities: z.number().int().describe('How many the region has.'),
    summary: coverageSummarySchema.describe('Of the actions that match the filter.'),
    keys: z.array(
      z.strictObject({
        key: z.string(),
        name: z
          .string()
          .nullable()
          .describe('Of a municipality or an effect goal; null where the page has the word.'),
      }),
    ),
    areas: z.array(
      z.strictObject({
        ...areaRefSchema.shape,
        rows: z.array(
          z.strictObject({
            tile: actionTileSchema,
            section: codeSchema,
            cells: z
              .record(z.string(), z.number().int())
              .describe('Initiatives by column key; a missing key is 0.'),
            countyWide: z.number().int().describe('Active initiatives for the whole county.'),
            total: z
              .number()
              .int()
              .describe('Distinct initiatives of the kind that the cells count.'),
          }),
        ),
        sections: z
          .array(z.strictObject({ ...sectionRefSchema.shape, ...matrixTotals }))
          .describe('In the order of the rows, which name their section by its code.'),
        ...matrixTotals,
      }),
    ),
    ...matrixTotals,
  })
  .meta({ id: 'CoverageMatrix' });
export type CoverageMatrix = z.infer<typeof coverageMatrixSchema>;
