import { detailsOf } from './details.ts';
import type { MessageTree } from './language.ts';
import './web.ts';

/** From where on active work counts as thin. */
export const thinThresholdsDetails = detailsOf(
  'thin-thresholds',
  import.meta.glob<MessageTree>('../locales/*/details/thin-thresholds.json', {
    import: 'default',
    eager: true,
  }),
);
