import type { MessageTree } from '../language.ts';
import '../web.ts';

/** The steps of the effect map, by file of a language. */
export const effectMapStepsTexts = import.meta.glob<MessageTree>(
  '../../locales/*/details/effect-map-steps.json',
  { import: 'default', eager: true },
);
