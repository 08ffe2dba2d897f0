/** A revision of a value, as far as taking values back needs to know it. */
export type RevisionToRestore = {
  readonly revision: number;
  /** It says that the one before it was taken back, and that nothing stands in its place. */
  readonly isRetracted: boolean;
  /** It takes back the one before it, and says again what this one said. */
  readonly restoredRevision: number | null;
};

/**
 * What stands again when the latest revision is taken back: the latest one before it that was not taken back
 * itself. Null where none is left, so that the period has no value any more.
 */
export function revisionToRestore(revisions: readonly RevisionToRestore[]): number | null {
  const byNumber = new Map(revisions.map((one) => [one.revision, one]));
  const origin = (revision: number): number => {
    const restored = byNumber.get(revision)?.restoredRevision ?? null;
    return restored === null ? revision : origin(restored);
  };
  const isTakenBack = ({ revision }: RevisionToRestore): boolean => {
    const next = byNumber.get(revision + 1);
    return next !== undefined && (next.isRetracted || next.restoredRevision !== null);
  };
  const latest = Math.max(0, ...byNumber.keys());
  const earlier = revisions.filter(
    (one) => one.revision < origin(latest) && !one.isRetracted && !isTakenBack(one),
  );
  return earlier.length === 0 ? null : Math.max(...earlier.map(({ revision }) => revision));
}
