import { readLanguages, readMessages } from '@samhandling/messages/node';

/** Stands in for `@samhandling/messages/web` and the texts of details, which only Vite can read. */
export const languages = readLanguages();
export const loadMessages = (code: string) => Promise.resolve(readMessages(code));
export const loadFormMessages = loadMessages;
export const assessmentDetails = readMessages;
export const aspectDetails = readMessages;
export const aboutDetails = readMessages;
export const effectMapDetails = readMessages;
