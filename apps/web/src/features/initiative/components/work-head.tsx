import type { WorkOverTime } from '@samhandling/contract';
import {
  InitiativeTimeHead,
  InitiativeTimeKey,
} from '../../../lib/time-line/initiative-time-line.tsx';
import { workPoints, workScale } from '../../../lib/time-line/work-scale.ts';

type WorkProps = { readonly work: WorkOverTime };

/** How many are active over time, above the lines. */
export function WorkHead({ work }: WorkProps) {
  const scale = workScale(work);
  return <InitiativeTimeHead scale={scale} points={workPoints(work, scale)} />;
}

/** What the lines mean, below them. */
export function WorkKey({ work }: WorkProps) {
  return <InitiativeTimeKey works={work.items} scale={workScale(work)} />;
}
