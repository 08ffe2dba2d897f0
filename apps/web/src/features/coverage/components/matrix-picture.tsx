import type { CoverageMatrix as Matrix } from '@samhandling/contract';
import { CoverageMatrix } from '@samhandling/charts';
import { useTranslations } from 'use-intl';
import { tileContextOf, tileStateOf } from '../../../lib/coverage/tile-state.ts';
import { paths } from '../../../lib/paths.ts';
import { inHexagonOrder } from '../../../lib/region/hexagon-order.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import type { MatrixSearch } from '../api/matrix-query.ts';
import { listBehind, shownKeys } from './matrix-lists.ts';
import { useColumnName } from './use-column-name.ts';
import { useWrittenLanguage } from '../../../lib/messages/written.tsx';

type MatrixPictureProps = {
  readonly matrix: Matrix;
  /** The chosen filter. */
  readonly search: MatrixSearch;
  /** The column that a phone shows. */
  readonly chosen?: string | undefined;
  readonly isFolded: boolean;
};

type Counted = {
  readonly totals: Readonly<Record<string, number>>;
  readonly total: number;
};

/** Action by municipality, kind of actor, work status or effect goal; every figure leads to its list. */
export function MatrixPicture({ matrix, search, chosen, isFolded }: MatrixPictureProps) {
  const t = useTranslations('coverage');
  const matrixWords = useTranslations('coverage-matrix');
  const language = useWrittenLanguage();
  const words = useTranslations('vocabulary');
  const columnName = useColumnName();
  const { columns, areas } = matrix;
  const keys = useKeysInOrder(matrix, search);
  const context = tileContextOf(matrix);
  const hrefOf = listBehind(columns, search);
  const figuresOf = ({ totals, total }: Counted, place: Parameters<typeof hrefOf>[0]) => ({
    cells: keys.map(({ key }) => ({ value: totals[key] ?? 0, href: hrefOf(place, key) })),
    total: { value: total, href: hrefOf(place) },
  });
  return (
    <CoverageMatrix
      caption={matrixWords(`caption.${columns}`)}
      columns={keys.map(({ key, name }) =>
        columns === 'effectGoal'
          ? { key, label: key.toUpperCase(), title: name ?? key }
          : { key, label: name ?? columnName(key) },
      )}
      areas={areas.map((area) => ({
        id: area.code,
        position: area.position,
        name: area.title,
        ...figuresOf(area, { omrade: area.code }),
        sections: area.sections.map((section) => ({
          id: section.code,
          name: section.title,
          ...figuresOf(section, { avsnitt: section.code }),
          rows: area.rows
            .filter((row) => row.section === section.code)
            .map(({ tile, cells, total }) => ({
              code: tile.code,
              label: tile.text,
              href: paths.action(tile.code),
              tile: tileStateOf(tile, context),
              stateLabel: matrixWords('state', {
                ownership: words(`coverageOwner.${tile.owner}`),
                activity: words(`coverageActivity.${tile.activity}`),
              }),
              ...figuresOf({ totals: cells, total }, { atgard: tile.code }),
            })),
        })),
      }))}
      totals={figuresOf(matrix, {})}
      namesLang={language}
      chosen={chosen}
      isFolded={isFolded}
      labels={{
        action: matrixWords('action'),
        total: matrixWords('total'),
        foldAll: t('table.foldAll'),
        unfoldAll: t('table.unfoldAll'),
        keyboardHint: matrixWords('hint'),
      }}
    />
  );
}

/** The columns that the selection leaves, municipalities in the order of the map. */
function useKeysInOrder(matrix: Matrix, search: MatrixSearch): Matrix['keys'] {
  const { region } = useRegion();
  const keys = shownKeys(matrix, search);
  if (matrix.columns !== 'municipality') return keys;
  return inHexagonOrder(region.municipalities).flatMap(({ code }) =>
    keys.filter(({ key }) => key === code),
  );
}
