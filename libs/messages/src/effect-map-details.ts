import { detailsOf } from './details.ts';
import type { MessageTree } from './language.ts';
import './web.ts';

/** The parts of the effect map. */
export const effectMapDetails = detailsOf(
  'effect-map-parts',
  import.meta.glob<MessageTree>('../locales/*/details/effect-map-parts.json', {
    import: 'default',
    eager: true,
  }),
);
