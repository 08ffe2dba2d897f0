import { z } from 'zod';
import { SourceFault } from './source-fault.ts';

const MAX_CELLS = 2_000_000;

const cells = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), z.record(z.string(), item)]);
const categorySchema = z.object({
  // A list of codes, or each code's place; with one code it may lack.
  index: z.union([z.array(z.string()), z.record(z.string(), z.string())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z.record(z.string(), z.object({ base: z.string().max(200).optional() })).optional(),
});
const extensionSchema = z.object({ elimination: z.boolean().optional() });
const datasetSchema = z.object({
  id: z.array(z.string().max(100)).min(1).max(30),
  // Numbers come as the texts that stand there.
  size: z.array(z.string().regex(/^\d{1,9}$/)),
  dimension: z.record(
    z.string(),
    z.object({ category: categorySchema, extension: extensionSchema.optional().catch(undefined) }),
  ),
  value: cells(z.string().nullable()).optional(),
  status: z.union([z.string(), cells(z.string().nullable())]).nullish(),
});

export type JsonStatCell = { value: string | null; status: string | null };

/** A dataset of JSON-stat 2: dimensions with their codes, and cells row by row. */
export class JsonStat {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  private readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;

  private constructor(private readonly dataset: z.infer<typeof datasetSchema>) {
    const entries = dataset.id.map((id, index) => {
      const codes = codesOf(dataset.dimension[id]?.category);
      if (codes.length !== Number(dataset.size[index])) throw new SourceFault('unreadable');
      return [id, codes] as const;
    });
    this.codes = new Map(entries);
    this.places = new Map(
      entries.map(([id, codes]) => [id, new Map(codes.map((code, place) => [code, place]))]),
    );
  }

  /**
   * Reads an answer that holds cells.
   * @throws SourceFault `unreadable` where it is no such dataset, `too_large` where it has too many cells
   */
  static read(json: unknown): JsonStat {
    const table = JsonStat.readMetadata(json);
    const size = [...table.codes.values()].reduce((product, { length }) => product * length, 1);
    if (size > MAX_CELLS) throw new SourceFault('too_large', { cells: size });
    return table;
  }

  /**
   * Reads what a table could give, however many cells that would be: only some are asked for.
   * @throws SourceFault `unreadable` where it is no such dataset
   */
  static readMetadata(json: unknown): JsonStat {
    const { success, data } = datasetSchema.safeParse(json);
    if (!success || data.id.length !== data.size.length) throw new SourceFault('unreadable');
    return new JsonStat(data);
  }

  /** Whether the variable may be left out of a question; the answer has no such dimension then. */
  canBeLeftOut(variable: string): boolean {
    return this.dataset.dimension[variable]?.extension?.elimination === true;
  }

  has(variable: string, code: string): boolean {
    return this.places.get(variable)?.has(code) ?? false;
  }

  /** The unit of the contents, in the words of the provider. */
  unitOf(variable: string, code: string): string | null {
    return this.dataset.dimension[variable]?.category.unit?.[code]?.base ?? null;
  }

  /** The cell that has this code of each variable; null where the dataset has none. */
  cell(at: Readonly<Record<string, string>>): JsonStatCell | null {
    let index = 0;
    for (const [variable, codes] of this.codes) {
      const only = codes.length === 1 ? 0 : undefined;
      const place = this.places.get(variable)?.get(at[variable] ?? '') ?? only;
      if (place === undefined) return null;
      index = index * codes.length + place;
    }
    const { value, status } = this.dataset;
    return {
      value: itemAt(value, index),
      status: typeof status === 'string' ? status : itemAt(status ?? undefined, index),
    };
  }
}

type Cells = readonly (string | null)[] | Readonly<Record<string, string | null>> | undefined;

function itemAt(cells: Cells, index: number): string | null {
  if (cells === undefined) return null;
  return (Array.isArray(cells) ? cells[index] : Reflect.get(cells, String(index))) ?? null;
}

function codesOf(category: z.infer<typeof categorySchema> | undefined): string[] {
  if (!category) return [];
  const { index, label } = category;
  if (index === undefined) return Object.keys(label ?? {});
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([code]) => code);
}
