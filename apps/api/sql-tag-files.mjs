/**
 * The files that may still use the template sql`…` of platform/database/sql.ts, sorted. New queries are built
 * from the entities (docs/decisions/data-layer.md), so the list only gets shorter: a file that is not listed
 * is refused by `npm run lint`, and one that is listed for nothing by tests/architecture.
 */
export const SQL_TAG_FILES = [
  'apps/api/src/modules/demo/database-purpose.repository.ts',
  'apps/api/src/modules/demo/demo-removal.repository.ts',
  'apps/api/src/platform/auth/session-store.ts',
  'apps/api/src/platform/changes/change.repository.ts',
  'apps/api/src/platform/jobs/housekeeping.ts',
  'apps/api/src/platform/jobs/job.repository.ts',
  'apps/api/src/platform/limits/purses.ts',
  'apps/api/src/testing/index.ts',
];
