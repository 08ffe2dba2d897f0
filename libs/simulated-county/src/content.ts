import { readFileSync } from 'node:fs';
import { ACTOR_TYPES } from '@samhandling/domain';
import { z } from 'zod';

const text = z.string().min(1);
const texts = z.array(text).min(1);
const code = z.string().regex(/^[a-z0-9-]+$/);

/**
 * A kind of work that people in the county would do, with the sentences that initiatives of it are made of.
 * `{by}`, `{kommun}`, `{plats}`, `{aktör}` and `{antal}` are filled in.
 */
const motifSchema = z.strictObject({
  actions: z.array(code).min(1).describe('The first is the one it serves most.'),
  weight: z.number().positive(),
  by: z.array(code).min(1).describe('Kinds of organisation that would do it.'),
  fate: z.enum(['planned', 'stopped', 'silent', 'soon']).nullable(),
  perspectives: z.array(code),
  agenda: z.array(z.number().int().min(1).max(17)),
  local: texts.describe('Titles of work in one municipality.'),
  wide: texts.describe('Titles of work in more than one.'),
  summaries: texts,
  description: text,
  done: texts,
  achieved: texts,
  next: texts,
  effects: z
    .array(z.strictObject({ to: code.describe('A measure or an effect goal.'), mechanism: text }))
    .min(1),
});

const actorSchema = z.tuple([
  text,
  z.enum(ACTOR_TYPES),
  z.string().nullable(),
  code,
  z.number().positive(),
]);

const placeSchema = z.strictObject({
  near: z.array(z.string()),
  weight: z.number().positive(),
  villages: texts,
});

const wordsSchema = z.strictObject({
  firstNames: texts,
  lastNames: texts,
  villageForms: texts,
  villageKinds: z.array(code),
  partnerRoles: texts,
  paused: texts,
  cancelled: texts,
  deviations: texts,
  alsoDone: texts,
  closingWords: texts,
  returnReasons: texts,
  questions: texts,
  counterfactuals: texts,
  measuredNotes: texts,
  seenNotes: texts,
  ownershipNotes: texts,
  proposalNotes: texts,
  releaseReasons: texts,
  declineReasons: texts,
  funders: z.record(z.string(), texts),
});

export type Motif = z.infer<typeof motifSchema>;
export type Words = z.infer<typeof wordsSchema>;

/** What the county is made of: hand-written kinds of work, organisations, villages and sentences. */
export type CountyContent = Readonly<{
  motifs: readonly Motif[];
  actors: readonly z.infer<typeof actorSchema>[];
  places: Readonly<Record<string, z.infer<typeof placeSchema>>>;
  words: Words;
}>;

/** Reads the content that comes with the library. */
export function readCountyContent(): CountyContent {
  return {
    motifs: z.array(motifSchema).parse(read('motifs')),
    actors: z.array(actorSchema).parse(read('actors')),
    places: z.record(z.string(), placeSchema).parse(read('places')),
    words: wordsSchema.parse(read('words')),
  };
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../content/${name}.json`, import.meta.url), 'utf8'));
