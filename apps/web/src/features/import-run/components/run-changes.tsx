import type { ImportRun } from '@samhandling/contract';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import { importChangesQuery, type ImportChangesSearch } from '../api/import-runs-query.ts';
import { ChangeFilters } from './change-filters.tsx';
import { ChangeTable } from './change-table.tsx';

type RunChangesProps = {
  readonly run: ImportRun;
  readonly search: ImportChangesSearch;
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (id: string, isLeftOut: boolean) => void;
};

/** The differences of a run, filtered by kind, a page at a time. */
export function RunChanges({ run, search, leftOut, onLeaveOut }: RunChangesProps) {
  const t = useTranslations('import-run');
  const { data: list, error } = useQuery(importChangesQuery(run.id, run.version, search));
  if (error) return <FaultNotice error={error} isLive={false} />;
  if (!list) return <Skeleton label={t('loading')} />;
  return (
    <>
      <ChangeFilters runId={run.id} search={search} count={list.total} />
      {list.items.length === 0 ? (
        <p>{t('noneOfKind')}</p>
      ) : (
        <>
          <ChangeTable
            changes={list.items}
            caption={t('changes')}
            leftOut={leftOut}
            onLeaveOut={run.abilities.store ? onLeaveOut : undefined}
          />
          <ListPagination
            list={list}
            hrefOf={(page) =>
              paths.importRun(run.id, { ...search, sida: page > 1 ? page : undefined })
            }
          />
        </>
      )}
    </>
  );
}
