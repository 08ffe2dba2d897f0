import type { InitiativeLine } from '@samhandling/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';
import { drawnFrom } from '../../../lib/hydration/drawn-from.tsx';
import { workOverTimeQuery, type WorkAsked } from '../api/work-over-time-query.ts';

// The pictures and the list work without a script; it is loaded when a pointer or the focus reaches them.
export const InitiativeRows = drawnFirst(() =>
  import('./initiative-rows.tsx').then((parts) => parts.InitiativeRows),
);
export const InitiativeMap = drawnFirst(() =>
  import('./initiative-map.tsx').then((parts) => parts.InitiativeMap),
);

const useWork = (asked: WorkAsked) => useSuspenseQuery(workOverTimeQuery(asked)).data;

/** Some of the rows of a group, by their place in it. */
type LinesAsk = {
  readonly asked: WorkAsked;
  readonly group: InitiativeLine['group'];
  readonly from: number;
  readonly to: number;
};

export const WorkLines = drawnFrom(
  ({ asked, group, from, to }: LinesAsk) => {
    const work = useWork(asked);
    const ofGroup = work.items.filter((row) => row.group === group);
    return { work, group, rows: ofGroup.slice(from, to) };
  },
  () => import('./work-lines.tsx').then((parts) => parts.WorkLines),
);
export const WorkHead = drawnFrom(
  (asked: WorkAsked) => ({ work: useWork(asked) }),
  () => import('./work-head.tsx').then((parts) => parts.WorkHead),
);
export const WorkFoot = drawnFrom(
  (asked: WorkAsked) => ({ work: useWork(asked) }),
  () => import('./work-head.tsx').then((parts) => parts.WorkFoot),
);

export const InitiativeHistory = drawnFirst(() =>
  import('./initiative-history.tsx').then((parts) => parts.InitiativeHistory),
);
export const InitiativePeriod = drawnFirst(() =>
  import('./initiative-period.tsx').then((parts) => parts.InitiativePeriod),
);
