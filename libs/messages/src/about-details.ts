import { detailsOf } from './details.ts';
import type { MessageTree } from './language.ts';
import './web.ts';

/** What the product is. */
export const aboutDetails = detailsOf(
  'about',
  import.meta.glob<MessageTree>('../locales/*/details/about.json', {
    import: 'default',
    eager: true,
  }),
);
