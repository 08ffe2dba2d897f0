import { readLanguages } from '@samhandling/messages/node';

/** Stands in for `@samhandling/messages/web`, which only Vite can read. */
export const languages = readLanguages();
