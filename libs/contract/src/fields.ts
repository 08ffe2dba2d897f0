import { z } from 'zod';
import { writtenFormOf } from './written-text.ts';

type Shape = Readonly<Record<string, z.ZodType>>;
type Values<S extends Shape> = z.infer<z.ZodObject<S>>;

/** Names of the fields that hold a written text. */
export type TextOf<S extends Shape> = {
  [Field in keyof S & string]: S[Field] extends z.ZodString ? Field : never;
}[keyof S & string];

/** A written text as a form asks for it. */
export type WrittenField<Name extends string> = {
  readonly name: Name;
  readonly maxLength: number;
  readonly hasLines: boolean;
};

/** The fields as answers show them: a text that was saved before the contract had its rules can be read. */
export function asKept<S extends Shape>(shape: S): S {
  const kept = Object.entries(shape).map(([name, schema]) => [
    name,
    writtenFormOf(schema) === null ? schema : z.string(),
  ]);
  return Object.fromEntries(kept) as S;
}

/** Only the fields of the schema, in its order. */
export function pickFields<S extends Shape>(
  { shape }: z.ZodObject<S>,
  thing: Readonly<Values<S>>,
): Values<S> {
  const picked = Object.keys(shape).map((name) => [name, Reflect.get(thing, name)]);
  return Object.fromEntries(picked) as Values<S>;
}

/** The written texts of a schema, in its order. */
export function textsOf<S extends Shape>({
  shape,
}: z.ZodObject<S>): readonly WrittenField<TextOf<S>>[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const form = writtenFormOf(schema);
    if (form === null || !(schema instanceof z.ZodString)) return [];
    return [
      {
        name: name as TextOf<S>,
        maxLength: schema.maxLength ?? Infinity,
        hasLines: form === 'lines',
      },
    ];
  });
}
