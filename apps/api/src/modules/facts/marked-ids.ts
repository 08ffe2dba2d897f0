import type { Mark } from '../../platform/changes/change.repository.ts';

/** Of the marks of a kind, whose they are, each once. */
export function idsOf(marks: readonly Mark[], kind: Mark['kind']): string[] {
  const ids = marks.flatMap((mark) =>
    mark.kind === kind && mark.subjectId !== null ? [mark.subjectId] : [],
  );
  return [...new Set(ids)];
}

/** So much may have changed that all is read again: a strategy is loaded so seldom. */
export function isOfWhole({ kind, subjectId }: Mark): boolean {
  return kind === 'strategy' || (subjectId === null && kind !== 'thin_thresholds');
}
