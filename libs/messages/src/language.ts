/** The language that every text is written in first, and that a visitor gets without a choice. */
export const DEFAULT_LANGUAGE = 'sv';
/** Dates and deadlines are the county's, wherever the reader sits. */
export const TIME_ZONE = 'Europe/Stockholm';

/** A language is a folder of `locales/`; its `language.json` says what it is called and how it formats. */
export type Language = {
  /** Folder name and value of `<html lang>`: `sv`. */
  readonly code: string;
  /** Its own name for itself: `Svenska`. */
  readonly name: string;
  /** Locale for dates and figures: `sv-SE`. */
  readonly locale: string;
};

/** Messages of one language, by namespace (file name) and key. */
export type MessageTree = { [key: string]: string | MessageTree };

/** The default language first, then the others by name. */
export function inOrder(languages: Language[]): Language[] {
  return languages.sort((a, b) =>
    a.code === DEFAULT_LANGUAGE
      ? -1
      : b.code === DEFAULT_LANGUAGE
        ? 1
        : a.name.localeCompare(b.name),
  );
}

/** Where the file of a noun keeps the texts of its form; they are the namespace `<noun>-form`. */
export const FORM_PART = 'formTexts';
export const formNamespaceOf = (noun: string): string => `${noun}-form`;
