import {
  areaPosition,
  AreaSign,
  FoldButton,
  FoldedWords,
  Link,
  TileGlyph,
  useFolds,
  useRovingLinks,
  type Folds,
} from '@samhandling/ui';
import { useRef, type CSSProperties, type ReactNode } from 'react';
import { MatrixCells, type MatrixContext } from './matrix-cells.tsx';
import {
  headId,
  stopsOf,
  TOTAL,
  type MatrixArea,
  type MatrixColumn,
  type MatrixFigures,
  type MatrixLabels,
  type MatrixRow,
  type MatrixSection,
  withShortIds,
} from './matrix-model.ts';
import styles from './coverage-matrix.module.css';

export interface CoverageMatrixProps {
  caption: string;
  columns: readonly MatrixColumn[];
  areas: readonly MatrixArea[];
  totals: MatrixFigures;
  labels: MatrixLabels;
  /** The column that a phone shows beside the total. */
  chosen?: string | undefined;
  /** The actions are folded by section until somebody unfolds them. */
  isFolded?: boolean;
  /** The language of what rows and columns are called, where it is not that of the page. */
  namesLang?: string | undefined;
}

/** The row of all actions. */
const ALL = 'all';

/**
 * Action by municipality, kind of actor, work status or effect goal: every figure opens the list behind it.
 * It stands on the page without a box of its own; head and areas stick while the page is scrolled.
 */
export function CoverageMatrix(props: CoverageMatrixProps): ReactNode {
  const { caption, columns, totals, labels, chosen, isFolded = false, namesLang } = props;
  const areas = withShortIds(props.areas);
  const sections = areas.flatMap((area) => area.sections);
  const table = useRef<HTMLTableElement>(null);
  const folds = useFolds(
    sections.map(({ id }) => id),
    table,
    isFolded,
  );
  const stops = [
    ...areas.flatMap((area) => [
      ...stopsOf(area.id, area, columns),
      ...area.sections.flatMap((section) => [
        ...stopsOf(section.id, section, columns),
        ...(folds.isFolded(section.id)
          ? []
          : section.rows.flatMap((row) => stopsOf(row.code, row, columns))),
      ]),
    ]),
    ...stopsOf(ALL, totals, columns),
  ];
  // A total is shown on every screen, the other columns not.
  const first = stops.find((stop) => stop.endsWith(`/${TOTAL}`));
  const { handlers, tabIndexOf } = useRovingLinks(stops, first);
  const most = Math.max(1, ...sections.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const context: MatrixContext = { columns, labels, chosen, most, tabIndexOf, namesLang };
  const tracks = `repeat(${columns.length + 1}, minmax(2.25rem, 3.5rem))`;
  return (
    <div className={styles.matrix} {...handlers}>
      <p className={styles.foldAll} data-print="hide">
        <button type="button" onClick={folds.foldAll}>
          {labels.foldAll}
        </button>
        <button type="button" onClick={folds.unfoldAll}>
          {labels.unfoldAll}
        </button>
      </p>
      <table
        ref={table}
        role="table"
        className={styles.table}
        style={{ '--tracks': tracks } as CSSProperties}
      >
        <caption className={styles.caption}>
          {caption}
          {labels.keyboardHint ? (
            <span className={styles.hidden}>{labels.keyboardHint}</span>
          ) : null}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.corner}>
              {labels.action}
            </th>
            {[...columns, { key: TOTAL, label: labels.total, title: undefined }].map((column) => (
              <th
                key={column.key}
                id={headId(column.key)}
                role="columnheader"
                scope="col"
                data-chosen={column.key === chosen || column.key === TOTAL ? '' : undefined}
              >
                <ColumnHead column={column} lang={namesLang} />
              </th>
            ))}
          </tr>
        </thead>
        {areas.map((area) => (
          <tbody key={area.id} role="rowgroup" data-area={areaPosition(area.position)}>
            <tr role="row" className={styles.areaRow}>
              <th role="rowheader" scope="rowgroup">
                <span id={headId(area.id)} className={styles.areaName} lang={namesLang}>
                  <AreaSign position={area.position} size="small" />
                  {area.name}
                </span>
              </th>
              <MatrixCells id={area.id} figures={area} context={context} />
            </tr>
            {area.sections.map((section) => (
              <SectionRows key={section.id} section={section} folds={folds} context={context} />
            ))}
          </tbody>
        ))}
        <tfoot role="rowgroup">
          <tr role="row" className={styles.totals}>
            <th id={headId(ALL)} role="rowheader" scope="row">
              {labels.total}
            </th>
            <MatrixCells id={ALL} figures={totals} context={context} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** A name stands upright; a short code lies, and says in words what it stands for. */
function ColumnHead({
  column,
  lang,
}: {
  column: MatrixColumn;
  lang: string | undefined;
}): ReactNode {
  if (column.title === undefined) return <span className={styles.columnLabel}>{column.label}</span>;
  return (
    <abbr title={column.title} className={styles.columnCode} lang={lang}>
      <span aria-hidden="true">{column.label}</span>
      <span className={styles.hidden}>{column.title}</span>
    </abbr>
  );
}

interface SectionRowsProps {
  section: MatrixSection;
  folds: Folds;
  context: MatrixContext;
}

function SectionRows({ section, folds, context }: SectionRowsProps): ReactNode {
  const isFolded = folds.isFolded(section.id);
  return (
    <>
      <tr role="row" className={styles.sectionRow}>
        <th role="rowheader" scope="rowgroup">
          <FoldButton isFolded={isFolded} onToggle={() => folds.toggle(section.id)}>
            <span id={headId(section.id)} className={styles.oneLine} lang={context.namesLang}>
              {section.name}
            </span>
          </FoldButton>
        </th>
        <MatrixCells id={section.id} figures={section} context={context} />
      </tr>
      {section.rows.map((row) => (
        <ActionRow key={row.code} row={row} section={section.id} folds={folds} context={context} />
      ))}
    </>
  );
}

interface ActionRowProps extends Omit<SectionRowsProps, 'section'> {
  row: MatrixRow;
  section: string;
}

/** An action; folded it can still be found by find-in-page. */
function ActionRow({ row, section, folds, context }: ActionRowProps): ReactNode {
  const isFolded = folds.isFolded(section);
  return (
    <tr
      role={isFolded ? 'presentation' : 'row'}
      className={styles.actionRow}
      data-folds={section}
      data-folded={isFolded ? '' : undefined}
    >
      <th role={isFolded ? 'presentation' : 'rowheader'} scope="row">
        <FoldedWords isFolded={isFolded}>
          <span className={styles.action}>
            <TileGlyph state={row.tile} className={styles.tile} />
            <span id={headId(row.code)} className={styles.code}>
              {row.code.toUpperCase()}
            </span>
            <Link href={row.href} className={styles.oneLine} lang={context.namesLang}>
              {row.label}
            </Link>
            <span className={styles.hidden}>{row.stateLabel}</span>
          </span>
        </FoldedWords>
      </th>
      {isFolded ? null : <MatrixCells id={row.code} figures={row} context={context} />}
    </tr>
  );
}
