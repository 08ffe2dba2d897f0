import { isWebAddress } from '@samhandling/domain';
import { z } from 'zod';
import { priorityAreaSchema } from './priority-area-schema.ts';
import {
  codeSchema,
  paragraphsSchema,
  pointSchema,
  namedTextSchema,
  textSchema,
  wordsSchema,
  yearSchema,
} from './text-schema.ts';

/** The format this library reads; a file names it so that a later format can be told apart. */
export const STRATEGY_FORMAT = 'samhandling-strategy/1';

/** Languages with a status of their own in some municipalities. */
export const MUNICIPALITY_LANGUAGES = ['sami', 'meankieli', 'finnish'] as const;
/** One of {@link MUNICIPALITY_LANGUAGES}. */
export type MunicipalityLanguage = (typeof MUNICIPALITY_LANGUAGES)[number];

const title = wordsSchema.describe('Heading, word for word.');

/** A municipality and its place on the hex map. */
export const municipalitySchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{4}$/, 'a municipality code is four digits')
      .describe('Municipality code, four digits.'),
    name: wordsSchema.describe('Name without "kommun".'),
    hex: z
      .strictObject({
        column: z.int().min(0).describe('Column, from the left.'),
        row: z.int().min(0).describe('Row, from the top; even rows are shifted right.'),
      })
      .describe('Place on the hex map: pointy-top, even rows shifted right by half a hex.'),
    languages: z
      .array(z.enum(MUNICIPALITY_LANGUAGES))
      .describe('Minority languages the municipality is an administrative area for.'),
  })
  .describe('A municipality and its place on the hex map.');

/** A municipality outside the county that work across the border may name. */
export const neighbourSchema = z
  .strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country is two capital letters')
      .describe('Country, two capital letters: "FI", "NO", "SE".'),
    name: wordsSchema.describe('Name in the language of the strategy.'),
    officialName: wordsSchema.optional().describe('What it calls itself, where that differs.'),
  })
  .describe('A neighbouring municipality. Editorial: the printed strategy lists none.');

/** The region the strategy is for. */
export const regionSchema = z
  .strictObject({
    name: wordsSchema.describe('Name as people say it: "Norrbotten".'),
    countyCode: z
      .string()
      .regex(/^\d{2}$/, 'a county code is two digits')
      .describe('County code, two digits.'),
    nationCode: z
      .string()
      .regex(/^\d{2}$/, 'a nation code is two digits')
      .describe('Code of the whole country: "00".'),
    nationName: wordsSchema.describe('What the document calls the whole country: "Riket".'),
    municipalities: z.array(municipalitySchema).min(1).describe('All municipalities.'),
    neighbours: z
      .array(neighbourSchema)
      .optional()
      .describe('Municipalities outside the county that work across its border names.'),
    inhabitantsMeasure: codeSchema
      .optional()
      .describe('Code of the measure that counts inhabitants, in persons, also of municipalities.'),
  })
  .describe('The region the strategy is for.');

const forewordSchema = z
  .strictObject({
    code: codeSchema,
    title,
    paragraphs: paragraphsSchema,
    closing: wordsSchema.optional().describe('Closing line, word for word.'),
    signature: wordsSchema.optional().describe('Who signs it.'),
  })
  .describe('Foreword. Its list of goals is `overallGoals`.');

const visionSchema = z
  .strictObject({
    code: codeSchema,
    statement: wordsSchema.describe('The vision in one sentence, word for word.'),
    paragraphs: paragraphsSchema,
  })
  .describe('The vision, and the text around it.');

const overallGoalSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema.describe('The goal, word for word.'),
    area: codeSchema.nullable().describe('Code of a priority area if the text ties it; else null.'),
  })
  .describe('One of the overall goals.');

const megatrendsSchema = z
  .strictObject({
    code: codeSchema,
    title,
    introduction: paragraphsSchema,
    lead: wordsSchema.describe('Line above the list.'),
    items: z.array(pointSchema).min(1).describe('The trends.'),
    closing: paragraphsSchema,
  })
  .describe('The world around and its megatrends.');

const perspectivesSchema = z
  .strictObject({
    code: codeSchema,
    title,
    introduction: paragraphsSchema,
    items: z.array(namedTextSchema).min(1).describe('The perspectives, each with a stable code.'),
  })
  .describe('What every part of the work shall keep in view.');

const agendaSchema = z
  .strictObject({
    code: codeSchema,
    title,
    lead: wordsSchema.optional().describe('Lead paragraph.'),
    introduction: paragraphsSchema,
    commitment: z
      .strictObject({
        lead: wordsSchema.describe('Line above the list.'),
        items: z.array(pointSchema).min(1).describe('What the signatories commit to.'),
      })
      .describe('The signed commitment.'),
    closing: paragraphsSchema,
    goals: z
      .array(
        z
          .strictObject({
            number: z.int().min(1).max(17).describe('Number of the global goal.'),
            name: wordsSchema.describe('Name in the language of the document.'),
            namedInText: z.boolean().describe('Whether the document itself lists it.'),
          })
          .describe('A global goal.'),
      )
      .length(17)
      .describe('All seventeen global goals.'),
  })
  .describe('Agenda 2030 in the strategy.');

const smartSpecialisationSchema = z
  .strictObject({
    code: codeSchema,
    area: codeSchema.describe('Code of the priority area it stands in.'),
    title,
    introduction: paragraphsSchema,
    focusAreas: z.array(namedTextSchema).min(1).describe('The focus areas, with their texts.'),
    strategicActivities: z
      .strictObject({
        code: codeSchema,
        title,
        introduction: paragraphsSchema,
        items: z
          .array(
            z
              .strictObject({
                code: codeSchema,
                title: wordsSchema.describe('The activity, word for word.'),
                section: codeSchema
                  .nullable()
                  .describe('Code of the section of that name, or null.'),
              })
              .describe('A strategic activity.'),
          )
          .min(1)
          .describe('The strategic activities.'),
      })
      .describe('Activities the work is to be focused on.'),
  })
  .describe('Smart specialisation: focus areas and strategic activities.');

const livingToolSchema = z
  .strictObject({
    code: codeSchema,
    title,
    introduction: paragraphsSchema,
    parts: z.array(textSchema).describe('Headed parts of the text.'),
    duties: z
      .array(
        z
          .strictObject({
            code: codeSchema,
            title: wordsSchema.describe('Short name. Editorial.'),
            text: wordsSchema.describe('The sentence in the parts that says it, word for word.'),
          })
          .describe('A duty.'),
      )
      .describe('What the document obliges to after its decision.'),
  })
  .describe('How the strategy is kept alive.');

const voicesSchema = z
  .strictObject({
    code: codeSchema,
    title,
    introduction: paragraphsSchema,
    items: z
      .array(
        z
          .strictObject({
            code: codeSchema,
            quote: wordsSchema.describe('What was said, without quotation marks.'),
            name: wordsSchema.describe('Who said it.'),
            role: wordsSchema.describe('In what role, as printed.'),
          })
          .describe('A voice.'),
      )
      .describe('The voices, in order.'),
  })
  .describe('Voices printed in the document.');

const definitionSchema = z
  .strictObject({
    mark: z.int().min(1).describe('Number of the footnote.'),
    code: codeSchema,
    kind: z
      .enum(['definition', 'reference'])
      .describe('Whether it explains a term or only tells where something comes from.'),
    term: wordsSchema.describe('What is explained; editorial where the footnote does not name it.'),
    markedWords: wordsSchema.describe('The words the mark stands at.'),
    text: wordsSchema.describe('The footnote, word for word.'),
    usedIn: z.array(codeSchema).min(1).describe('Codes of what holds the marked words.'),
  })
  .describe('A footnote.');

/** A strategy document: a JSON file that a region can write. */
export const strategyDocumentSchema = z
  .strictObject({
    format: z.literal(STRATEGY_FORMAT).describe('Name and number of this format.'),
    code: codeSchema.describe('Stable code of the strategy: "rus-norrbotten-2030".'),
    title: wordsSchema.describe('Title of the strategy.'),
    edition: wordsSchema.describe('Edition, for instance the year it was decided.'),
    decidedBy: wordsSchema.describe('Who decided it.'),
    decidedOn: yearSchema.describe('Year it was decided.'),
    horizon: yearSchema.describe('Year the strategy looks to.'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'a language is a code of two or three letters')
      .describe('Language of the text: "sv".'),
    source: z
      .strictObject({
        title: wordsSchema.describe('Title of the printed document.'),
        publisher: wordsSchema.describe('Who publishes it.'),
        url: z
          .url()
          .refine(isWebAddress, 'an address has no user in it')
          .optional()
          .describe('Where it is published.'),
      })
      .describe('The document the words come from.'),
    region: regionSchema,
    foreword: forewordSchema.optional(),
    welcome: textSchema.optional().describe('Welcoming text.'),
    vision: visionSchema,
    overallGoals: z.array(overallGoalSchema).min(1).describe('The overall goals.'),
    megatrends: megatrendsSchema.optional(),
    perspectives: perspectivesSchema.optional(),
    agenda: agendaSchema.optional(),
    priorityAreas: z.array(priorityAreaSchema).min(1).describe('Priority areas in order.'),
    smartSpecialisation: smartSpecialisationSchema.optional(),
    livingTool: livingToolSchema.optional(),
    sources: textSchema.optional().describe('Where background material is found.'),
    voices: voicesSchema.optional(),
    definitions: z.array(definitionSchema).describe('All footnotes in the order of their marks.'),
  })
  .describe('A strategy document.');

/** A strategy document. */
export type StrategyDocument = z.infer<typeof strategyDocumentSchema>;
/** The region a strategy is for. */
export type StrategyRegion = z.infer<typeof regionSchema>;
/** A municipality of the region. */
export type StrategyMunicipality = z.infer<typeof municipalitySchema>;
/** One of the overall goals. */
export type StrategyOverallGoal = z.infer<typeof overallGoalSchema>;
/** A footnote. */
export type StrategyDefinition = z.infer<typeof definitionSchema>;
