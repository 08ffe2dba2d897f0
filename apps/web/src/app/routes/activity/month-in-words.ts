import { TIME_ZONE } from '@samhandling/messages';

/** A month (`2026-10`) in words, for the title of a page, where no formatter is. */
export const monthInWords = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: TIME_ZONE }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
