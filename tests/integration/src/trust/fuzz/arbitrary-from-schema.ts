import fc, { type Arbitrary } from 'fast-check';
import { resolve, type ApiDocument, type Schema } from '../open-api/document.ts';

/** Values that exist, so that what is generated reaches the rules behind the shapes. */
export type KnownValuesOf = (field: string) => readonly unknown[];

const MANY = 3;

/** What the schema allows, mostly small, some of it known to the database. */
export function arbitraryOf(
  document: ApiDocument,
  given: Schema,
  known: KnownValuesOf,
  field = '',
): Arbitrary<unknown> {
  const schema = resolve(document, given);
  const existing = known(field);
  const made = makeArbitrary(document, schema, known, field);
  return existing.length > 0
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...existing) }, made)
    : made;
}

function makeArbitrary(
  document: ApiDocument,
  schema: Schema,
  known: KnownValuesOf,
  field: string,
): Arbitrary<unknown> {
  const inner = (part: Schema, name = field) => arbitraryOf(document, part, known, name);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((part) => inner(part)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  switch (schema.type) {
    case 'string':
      return stringOf(schema);
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -1000,
        max: Math.min(schema.maximum ?? 1000, 1e9),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(schema.items ? inner(schema.items) : fc.jsonValue(), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? MANY, MANY),
      });
    case 'object':
      return objectOf(schema, inner);
    default:
      return fc.constant(null);
  }
}

function objectOf(
  schema: Schema,
  inner: (part: Schema, name: string) => Arbitrary<unknown>,
): Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {});
  return fc.record(Object.fromEntries(entries.map(([name, part]) => [name, inner(part, name)])), {
    requiredKeys: [...(schema.required ?? [])],
  });
}

const FORMATS: Readonly<Record<string, Arbitrary<string>>> = {
  uuid: fc.uuid({ version: [1, 4, 7] }),
  email: fc.emailAddress(),
  uri: fc.webUrl(),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
};

function stringOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): Arbitrary<string> {
  const bounds = { minLength, maxLength: Math.min(maxLength, minLength + 60) };
  const formatted = format === undefined ? undefined : FORMATS[format];
  // A pattern that only forbids characters is of a text that somebody writes.
  const isWritten = pattern === undefined || /^\^\[\^[^\]]*\]\*\$$/.test(pattern);
  const strings =
    formatted ??
    (isWritten
      ? fc.oneof(fc.string({ unit: 'grapheme', ...bounds }), fc.constantFrom(...TEXTS))
      : fc.stringMatching(new RegExp(pattern)));
  return strings.filter(
    (text) =>
      (pattern === undefined || new RegExp(pattern).test(text)) &&
      text.length >= minLength &&
      text.length <= maxLength &&
      !text.includes('\0'),
  );
}

/** Texts that have broken something somewhere. */
const TEXTS = [
  `<script>alert(1)</script>`,
  `'; drop table initiative; --`,
  `{title, plural, one {#} other {`,
  `=HYPERLINK("https://evil.example")`,
  'Å ä ö – ”citat” \u2028 \u202e',
  '🇸🇪👩‍👩‍👧‍👦',
  '🇸🇪 👍🏽 ❤️',
  'Två\nstycken',
  '%_\\',
  '${7*7} {{7*7}}',
  'a:* & !b | (c',
];
