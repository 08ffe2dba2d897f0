export type { Messages } from './messages.ts';
export { DEFAULT_LANGUAGE, TIME_ZONE, type Language, type MessageTree } from './language.ts';
