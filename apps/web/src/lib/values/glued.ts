/** The text on one line: what is read as one thing, such as a day, is not to break. */
export const glued = (text: string): string => text.replace(/\s/g, '\u00a0');
