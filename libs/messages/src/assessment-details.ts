import { detailsOf } from './details.ts';
import type { MessageTree } from './language.ts';
import './web.ts';

/** How a target was judged. */
export const assessmentDetails = detailsOf(
  'assessment',
  import.meta.glob<MessageTree>('../locales/*/details/assessment.json', {
    import: 'default',
    eager: true,
  }),
);
