import type { DeskItem } from '@samhandling/contract';
import { CLOSED_WORK_STATUSES } from '@samhandling/domain';
import type { PublishedContribution } from '../contribution/index.ts';

/**
 * What the owner has to do with the contribution: answer a question, or split its sizes while the
 * work goes on.
 */
export function ownItems(contribution: PublishedContribution): DeskItem[] {
  const { review, missingSplits, workStatus } = contribution;
  const isAskedToSplit = missingSplits.length > 0 && !CLOSED_WORK_STATUSES.includes(workStatus);
  return [
    ...(review?.state === 'questioned'
      ? [reviewItem('contribution_questioned', contribution)]
      : []),
    ...(isAskedToSplit
      ? [itemOf('contribution_split_missing', contribution, contribution.updatedAt, null)]
      : []),
  ];
}

/** For the coordinator: what was changed after a question, to be read again. */
export function answeredItem(contribution: PublishedContribution): DeskItem {
  return reviewItem('contribution_answered', contribution);
}

function reviewItem(kind: DeskItem['kind'], contribution: PublishedContribution): DeskItem {
  const { review, updatedAt } = contribution;
  return itemOf(kind, contribution, review?.changedAt ?? updatedAt, review?.question ?? null);
}

function itemOf(
  kind: DeskItem['kind'],
  { id, initiative, actor, effectGoal, indicator, missingSplits }: PublishedContribution,
  since: string,
  note: string | null,
): DeskItem {
  return {
    kind,
    since,
    dueOn: null,
    actor,
    initiative,
    reportId: null,
    action: null,
    ownershipId: null,
    contribution: { id, effectGoal, indicator, missingSplits },
    note,
  };
}
