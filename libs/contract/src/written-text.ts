import {
  cleanedShortText,
  isLongText,
  isShortText,
  isWebAddress,
  LONG_TEXT,
  LONGEST,
  longTextForm,
  readableWebAddress,
  SHORT_TEXT,
  shortTextForm,
} from '@samhandling/domain';
import { z } from 'zod';

/**
 * A name, a title, or anything else on one line. Line breaks, control characters and what cannot be
 * seen are refused (`invalid_short_text`); spaces at the ends and doubled ones are taken away. A text
 * that looks empty is empty, and empty is allowed (a draft may lack it).
 */
export const shortText = (max: number) => oneLine().max(max);
/** A text on one line that must be there. */
export const requiredShortText = (max: number) => oneLine().min(1).max(max);

/**
 * A text that may have several lines, which end in LF once it is read. Other control characters and
 * what turns the direction of writing around are refused (`invalid_long_text`).
 */
export const longText = (max: number) => severalLines().max(max);
/** A text of any number of lines that must be there. */
export const requiredLongText = (max: number) => severalLines().min(1).max(max);

/** Words to search for. They are not saved. */
export const searchText = (max: number) => z.string().trim().max(max);

/** The name of a file: invisible characters are left out, since the sender can neither see nor change them. */
export const fileNameText = (max: number) =>
  z
    .string()
    .overwrite((name) => shortTextForm(cleanedShortText(name)))
    .min(1)
    .max(max);

/** A page on the web: http or https, no name of a user in it. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/ })
  .overwrite(readableWebAddress)
  .max(LONGEST.webAddress)
  .check(refuseUnless(isWebAddress, 'url'));
/** A page on the web, or nothing. */
export const optionalWebAddressSchema = z.union([z.literal(''), webAddressSchema]);

function oneLine() {
  return z
    .string()
    .check(written(SHORT_TEXT, isShortText, 'short_text'))
    .overwrite(shortTextForm);
}

function severalLines() {
  return z
    .string()
    .check(written(LONG_TEXT, isLongText, 'long_text'))
    .overwrite(longTextForm);
}

/** A check with a code of its own, whose pattern is in the API document. */
function written(pattern: RegExp, isSuitable: (text: string) => boolean, format: string) {
  const check = new z.core.$ZodCheckStringFormat({
    check: 'string_format',
    format: 'regex',
    pattern,
  });
  check._zod.check = refuseUnless(isSuitable, format);
  return check;
}

/** A check that refuses what is unsuitable as an `invalid_format` of that name. */
export function refuseUnless(isSuitable: (text: string) => boolean, format: string) {
  return (payload: z.core.ParsePayload<string>) => {
    if (isSuitable(payload.value)) return;
    payload.issues.push({
      code: 'invalid_format',
      origin: 'string',
      format,
      input: payload.value,
      continue: true,
    });
  };
}

/** Whether the schema takes a text on one line, one of several lines, or something else. */
export function writtenFormOf(schema: z.core.$ZodType): 'one line' | 'lines' | null {
  if (!(schema instanceof z.ZodString)) return null;
  const patterns = (schema._zod.def.checks ?? []).map((check) => {
    const { def } = check._zod;
    return 'pattern' in def ? def.pattern : null;
  });
  if (patterns.includes(SHORT_TEXT)) return 'one line';
  return patterns.includes(LONG_TEXT) ? 'lines' : null;
}
