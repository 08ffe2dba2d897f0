import { useTranslations } from 'use-intl';
import { FigureTable } from '../../../lib/compared-days/figure-table.tsx';
import { useDates } from '../../../lib/values/dates.ts';
import type { MatrixHead } from '../api/matrix-query.ts';
import { useColumnName } from './use-column-name.ts';

export type TotalsThenAndNowProps = {
  readonly then: MatrixHead;
  readonly now: MatrixHead;
};

/** How many initiatives there were in each column of the matrix, and how many there are. */
export function TotalsThenAndNow({ then, now }: TotalsThenAndNowProps) {
  const matrixWords = useTranslations('coverage-matrix');
  const words = useTranslations('coverage-then');
  const { date } = useDates();
  const columnName = useColumnName();
  return (
    <FigureTable
      caption={words(`totals.caption.${now.columns}`, {
        from: date(then.asOf),
        to: date(now.asOf),
      })}
      head={matrixWords(`columns.${now.columns}`)}
      figures={now.keys.map(({ key, name }) => ({
        key,
        label: name ?? columnName(key),
        isWritten: name !== null,
        then: then.totals[key] ?? 0,
        now: now.totals[key] ?? 0,
      }))}
    />
  );
}
