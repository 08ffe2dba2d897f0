import type { MessageTree } from '../language.ts';
import '../web.ts';

/** The parts of the effect map, by file of a language. */
export const effectMapPartsTexts = import.meta.glob<MessageTree>(
  '../../locales/*/details/effect-map-parts.json',
  { import: 'default', eager: true },
);
