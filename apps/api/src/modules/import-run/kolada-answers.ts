import { z } from 'zod';
import { SourceFault } from './source-fault.ts';

/** Kolada leaves a field out, or writes null or an empty text: all mean that there is nothing. */
const blank = (value: unknown) => (value === '' || value === undefined ? null : value);
const optionalText = z.preprocess(blank, z.string().max(5000).nullable());
const answer = <Row extends z.ZodType>(row: Row) =>
  z.object({ values: z.array(row).max(50_000), next_url: optionalText });

const dataSchema = answer(
  z.object({
    kpi: z.string().max(40),
    municipality: z.string().max(40),
    period: z.string().regex(/^\d{4}$/),
    values: z.array(
      z.object({
        gender: z.string().max(10),
        value: optionalText,
        status: optionalText,
        isdeleted: z.boolean().nullish(),
      }),
    ),
  }),
);

const kpiSchema = answer(
  z.object({ id: z.string().max(40), title: z.string().max(500), publication_date: optionalText }),
);

export type KoladaData = z.infer<typeof dataSchema>;
export type KoladaKpis = z.infer<typeof kpiSchema>;

export const readKoladaData = (json: unknown): KoladaData => read(dataSchema, json);
export const readKoladaKpis = (json: unknown): KoladaKpis => read(kpiSchema, json);

function read<Schema extends z.ZodType>(schema: Schema, json: unknown): z.infer<Schema> {
  const { success, data } = schema.safeParse(json);
  if (!success) throw new SourceFault('unreadable');
  return data;
}
