import { detailsOf } from './details.ts';
import type { MessageTree } from './language.ts';
import './web.ts';

/** What is said of perspectives, goals of Agenda 2030 and areas of smart specialisation. */
export const aspectDetails = detailsOf(
  'aspect',
  import.meta.glob<MessageTree>('../locales/*/details/aspect.json', {
    import: 'default',
    eager: true,
  }),
);
