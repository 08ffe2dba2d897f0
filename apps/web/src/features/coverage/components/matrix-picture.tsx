import type { CoverageMatrix as Matrix } from '@samhandling/contract';
import { CoverageMatrix } from '@samhandling/charts';
import { useTranslations } from 'use-intl';
import { tileContextOf, tileStateOf } from '../../../lib/coverage/tile-state.ts';
import { paths } from '../../../lib/paths.ts';
import type { MatrixSearch } from '../api/matrix-query.ts';
import { useColumnName } from './use-column-name.ts';

/** How a column is called in the address of the list behind a cell. */
const LIST_KEYS = {
  municipality: 'kommun',
  actorType: 'aktorstyp',
  workStatus: 'status',
  effectGoal: 'effektmal',
} as const;

type MatrixPictureProps = {
  readonly matrix: Matrix;
  /** The same actions by work status: an initiative has one, so that these add up to how many there are. */
  readonly byStatus: Matrix;
  /** The chosen filter; the list behind a total can only be filtered by area. */
  readonly search: MatrixSearch;
};

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** Action by municipality, kind of actor or work status; every figure leads to the list behind it. */
export function MatrixPicture({ matrix, byStatus, search }: MatrixPictureProps) {
  const t = useTranslations('coverage');
  const words = useTranslations('vocabulary');
  const columnName = useColumnName();
  const { columns, keys, areas } = matrix;
  const context = tileContextOf(matrix);
  const listOf = (filter: Readonly<Record<string, string>>) => paths.initiatives(filter);
  const cellsOf = (
    counts: Readonly<Record<string, number>>,
    filter: Readonly<Record<string, string>>,
  ) =>
    keys.map(({ key }) => ({
      value: counts[key] ?? 0,
      href: listOf({ ...filter, [LIST_KEYS[columns]]: key }),
    }));
  const { omrade, kolumner: _columns, ...others } = search;
  const isListed = Object.keys(others).length === 0;
  const totalsOf = (counts: Readonly<Record<string, number>>, filter: Record<string, string>) =>
    cellsOf(counts, filter).map(({ value, href }) => ({
      value,
      href: isListed ? href : undefined,
    }));
  const totalOf = (counts: Readonly<Record<string, number>>, filter: Record<string, string>) => ({
    value: sum(counts),
    href: isListed ? listOf(filter) : undefined,
  });
  const distinct = new Map(byStatus.areas.map((area) => [area.code, area.totals]));
  const inArea: Record<string, string> = omrade ? { omrade } : {};
  return (
    <CoverageMatrix
      caption={t(`matrix.caption.${columns}`)}
      columns={keys.map(({ key, name }) => ({ key, label: name ?? columnName(key) }))}
      areas={areas.map(({ code: area, title, position, rows, totals }) => ({
        id: area,
        position,
        name: title,
        cells: totalsOf(totals, { omrade: area }),
        total: totalOf(distinct.get(area) ?? {}, { omrade: area }),
        rows: rows.map(({ tile, cells, total: all }) => ({
          code: tile.code,
          label: tile.text,
          href: paths.action(tile.code),
          tile: tileStateOf(tile, context),
          stateLabel: t('matrix.state', {
            ownership: words(`coverageOwnership.${tile.ownership}`),
            activity: words(`coverageActivity.${tile.activity}`),
          }),
          cells: cellsOf(cells, { atgard: tile.code }),
          total: { value: all, href: listOf({ atgard: tile.code }) },
        })),
      }))}
      totals={{
        cells: totalsOf(matrix.totals, inArea),
        total: totalOf(byStatus.totals, inArea),
      }}
      labels={{
        action: t('matrix.action'),
        total: t('matrix.total'),
        fold: (name) => t('matrix.fold', { name }),
        unfold: (name) => t('matrix.unfold', { name }),
        cell: (row, column, value) => t('matrix.cell', { row, column, value }),
        keyboardHint: t('matrix.hint'),
      }}
    />
  );
}
