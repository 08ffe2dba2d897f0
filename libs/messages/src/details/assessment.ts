import type { MessageTree } from '../language.ts';
import '../web.ts';

/** How a target is judged and what remains to it, by file of a language. */
export const assessmentTexts = import.meta.glob<MessageTree>(
  '../../locales/*/details/assessment.json',
  { import: 'default', eager: true },
);
