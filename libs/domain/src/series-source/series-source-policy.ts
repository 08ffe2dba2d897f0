import { keepsSeries } from '../observation/observation-policy.ts';
import { definePolicy } from '../policy/policy.ts';

/** What the policy has to know of the source of a series. */
export type SeriesSourceFacts = {
  /** It is being asked, or what it said waits for review. */
  readonly hasOpenRun: boolean;
};

const hasNoOpenRun = ({ hasOpenRun }: SeriesSourceFacts) => !hasOpenRun;

/** Those who keep the region's series keep their sources; nobody else sees how they are set up. */
export const SERIES_SOURCE_POLICY = definePolicy<SeriesSourceFacts, 'update' | 'remove' | 'fetch'>({
  view: keepsSeries,
  acts: {
    update: { who: keepsSeries },
    remove: { who: keepsSeries, when: hasNoOpenRun },
    /** Have it asked now. */
    fetch: { who: keepsSeries, when: hasNoOpenRun },
  },
});

/** {@link SERIES_SOURCE_POLICY}, as a page offers it. */
export const seriesSourceAbilities = SERIES_SOURCE_POLICY.abilities;
