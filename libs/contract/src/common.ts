import {
  isCalendarDate,
  isMailbox,
  isYearInReach,
  LONGEST,
  MAILBOX,
  readableMailbox,
} from '@samhandling/domain';
import { z } from 'zod';
import { longText, refuseUnless, requiredLongText } from './written-text.ts';

/** Opaque id of a thing that people make. */
export const idSchema = z.uuid();
/** Stable code of a thing that the strategy makes, lower-case. */
export const codeSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .describe('Stable code, lower-case.');
/** Official municipality code, four digits (`2580`). */
export const municipalityCodeSchema = z
  .string()
  .regex(/^\d{4}$/)
  .describe('Municipality code, four digits.');
/**
 * A calendar date in Europe/Stockholm, `YYYY-MM-DD`, in a year from 1900 to 2100. Another year is mistyped and
 * refused by a code of its own (`invalid_year`).
 */
export const dateSchema = z.iso
  .date()
  .check(refuseUnless((text) => !isCalendarDate(text) || isYearInReach(text), 'year'));
/** A calendar month in Europe/Stockholm, `YYYY-MM`. */
export const monthSchema = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
  .describe('Calendar month, `YYYY-MM`.');
/** A point in time, RFC 3339 in UTC. */
export const instantSchema = z.iso.datetime();
/** A decimal number as text, so that no digit is lost: `47.82`. */
export const decimalSchema = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/)
  .describe('Decimal number as text, with a point.');
export const versionSchema = z
  .number()
  .int()
  .min(1)
  .describe('Version of the row; a write names the version it read (If-Match).');
/** A mailbox, kept with its domain as people read it (`info@älvsbyn.se`). */
export const emailSchema = z
  .email({ pattern: MAILBOX, abort: true })
  .overwrite(readableMailbox)
  .check(refuseUnless(isMailbox, 'email'))
  .max(LONGEST.mailbox);

/** A query value that lists several, separated by commas: `2580,2523`. */
export const commaList = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(2000)
    .transform((value) => value.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(100));

const onlyDigits = (value: unknown) =>
  typeof value === 'string' && !/^\d{1,9}$/.test(value) ? NaN : value;

/** A whole number in an address, in digits only: JavaScript would also take `1e3` and ` 5` for numbers. */
export const digitsInQuery = ({ min, max }: Record<'min' | 'max', number>) =>
  z.preprocess(onlyDigits, z.coerce.number().int().min(min).max(max));

/** The same, with what holds where it is left out. */
export const wholeNumberInQuery = ({
  min,
  max,
  fallback,
}: Record<'min' | 'max' | 'fallback', number>) =>
  z.preprocess(onlyDigits, z.coerce.number().int().min(min).max(max).default(fallback));

/** The paging part of every list query. */
export const pageQuery = {
  page: wholeNumberInQuery({ min: 1, max: 10_000, fallback: 1 }).describe('Page, from 1.'),
  limit: wholeNumberInQuery({ min: 1, max: 100, fallback: 20 }).describe(
    'Items a page, at most 100.',
  ),
};

/**
 * A page of a list. `total` counts exactly up to `TOTAL_BOUND`; above it `isTotalExact` is false and
 * `total` is the bound ("more than 1 000"), because counting everything costs more than the page.
 */
export const pageOf = <T extends z.ZodType>(id: string, item: T) =>
  z
    .strictObject({
      items: z.array(item),
      page: z.number().int(),
      limit: z.number().int(),
      total: z.number().int(),
      isTotalExact: z.boolean(),
    })
    .meta({ id });
export const TOTAL_BOUND = 1000;

/** A list that is short by nature and comes whole. */
export const listOf = <T extends z.ZodType>(id: string, item: T) =>
  z.strictObject({ items: z.array(item) }).meta({ id });

export const reasonBodySchema = z.strictObject({ reason: requiredLongText(LONGEST.message) }).meta({
  id: 'ReasonBody',
  description: 'Why; the other side reads it.',
  examples: [{ reason: 'Beskriv vilka kommuner som deltar.' }],
});
export type ReasonBody = z.infer<typeof reasonBodySchema>;

export const optionalReasonBodySchema = z
  .strictObject({ reason: longText(LONGEST.message).optional() })
  .meta({
    id: 'OptionalReasonBody',
    description: 'Why, where there is something to say.',
    examples: [{ reason: 'Ser bra ut.' }],
  });
export type OptionalReasonBody = z.infer<typeof optionalReasonBodySchema>;
