export type { Messages } from './messages.ts';
export {
  DEFAULT_LANGUAGE,
  FORM_PART,
  formNamespaceOf,
  TIME_ZONE,
  type Language,
  type MessageTree,
} from './language.ts';
