import type { CoverageSummary } from '@samhandling/contract';

/** Actions without a confirmed owner: those that nobody has claimed, and those that are only claimed. */
export const unownedOf = ({ withoutOwner, claimed }: CoverageSummary): number =>
  withoutOwner + claimed;
