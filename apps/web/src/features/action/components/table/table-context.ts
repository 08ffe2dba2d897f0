import type { CoverageHead } from '../../../../lib/coverage/coverage-head.ts';
import type { ActionColumn } from '../../../../lib/list-search.ts';

/** What every row of the table is drawn by. */
export type TableContext = {
  readonly coverage: Pick<CoverageHead, 'depth' | 'matching' | 'areas'>;
  readonly columns: readonly ActionColumn[];
  /** The municipality that the work is chosen by: what it has stands instead of the strip. */
  readonly municipality?: string | undefined;
  /** Codes of the municipalities in the order of the map. */
  readonly codes: readonly string[];
};
