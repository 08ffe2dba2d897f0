import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { areaPosition } from '../icons/area-sign-shape.ts';
import { AreaSign } from '../icons/area-sign.tsx';
import { Link } from '../link/link.tsx';
import { actionsOf, codeRange, type ActionMapArea } from './action-map-model.ts';
import { ActionMapLegend, type ActionMapLegendLabels } from './action-map-legend.tsx';
import { ActionMapStamp } from './action-map-stamp.tsx';
import { TileGlyph } from './tile.tsx';
import { useRovingLinks } from '../link/use-roving-links.ts';
import styles from './action-map.module.css';

export interface ActionMapLabels {
  /** What the picture shows, in one sentence; its accessible name. */
  summary: string;
  legend: ActionMapLegendLabels;
  /** Added to the name of a tile outside the filter. */
  dimmed?: string;
  /** How the arrow keys work; read out with the picture. */
  keyboardHint?: string;
}

export interface ActionMapProps {
  areas: readonly ActionMapArea[];
  labels: ActionMapLabels;
  /** page: areas in a margin column; block: one area, sections named; stamp: a small picture. */
  size?: 'page' | 'block' | 'stamp';
  hasLegend?: boolean;
  /** Beside an area's name, such as how many of its actions lack an owner. */
  renderAreaNote?: (area: ActionMapArea) => ReactNode;
  className?: string;
  /** Where the strategy is in another language than the page: that of the strategy, and that of the page. */
  languages?: { readonly written: string; readonly page: string } | undefined;
}

/** Åtgärdskartan: every action of the strategy as one tile, always in the strategy's order. */
export function ActionMap(props: ActionMapProps): ReactNode {
  if (props.size === 'stamp') {
    return (
      <ActionMapStamp
        areas={props.areas}
        summary={props.labels.summary}
        className={props.className}
      />
    );
  }
  return <LinkedActionMap {...props} />;
}

function LinkedActionMap({
  areas,
  labels,
  size = 'page',
  hasLegend = true,
  renderAreaNote,
  className,
  languages,
}: ActionMapProps): ReactNode {
  const id = useId();
  const all = actionsOf(areas);
  const first = all.find((action) => !action.isDimmed) ?? all[0];
  const { handlers, isTipHidden, tabIndexOf } = useRovingLinks(
    all.map((action) => action.code),
    first?.code,
  );

  return (
    <div
      role="group"
      aria-label={labels.summary}
      aria-describedby={labels.keyboardHint ? `${id}-hint` : undefined}
      className={clsx(styles.map, className)}
      data-size={size}
      data-tip={isTipHidden ? 'hidden' : undefined}
      {...handlers}
    >
      {labels.keyboardHint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {labels.keyboardHint}
        </p>
      ) : null}
      {areas.map((area) => (
        <div key={area.id} className={styles.area} data-area={areaPosition(area.position)}>
          {size === 'page' ? (
            <div className={styles.areaHead}>
              <AreaSign position={area.position} />
              <div>
                <p className={styles.areaName} lang={languages?.written}>
                  {area.href ? <Link href={area.href}>{area.name}</Link> : area.name}
                </p>
                {renderAreaNote ? <p className={styles.areaNote}>{renderAreaNote(area)}</p> : null}
              </div>
            </div>
          ) : null}
          <div className={styles.sections}>
            {area.sections.map((section) => (
              <div key={section.id} className={styles.section}>
                {size === 'block' ? (
                  <p
                    className={styles.sectionName}
                    aria-hidden={section.href ? undefined : 'true'}
                    lang={languages?.written}
                  >
                    <span>
                      {section.kicker ? (
                        <span className={styles.sectionKicker}>{section.kicker}</span>
                      ) : null}
                      {section.href ? (
                        <Link href={section.href}>{section.name}</Link>
                      ) : (
                        section.name
                      )}
                    </span>
                    <span className={styles.range}>{codeRange(section.actions)}</span>
                  </p>
                ) : null}
                <ul
                  role="list"
                  aria-label={section.name}
                  className={styles.tiles}
                  lang={languages?.written}
                >
                  {section.actions.map((action) => (
                    <li key={action.code} className={styles.item}>
                      <Link
                        href={action.href}
                        className={styles.tile}
                        tabIndex={tabIndexOf(action.code)}
                        data-stop={action.code}
                        data-dimmed={action.isDimmed ? '' : undefined}
                      >
                        <TileGlyph state={action.state} />
                        <span className={styles.tip}>
                          <span className={styles.tipHead}>
                            <b>{action.code.toUpperCase()}</b>{' '}
                            {size === 'page' ? (
                              <span aria-hidden="true">{section.name}</span>
                            ) : null}
                          </span>
                          <span className={styles.tipLabel}>{action.label}</span>{' '}
                          <span className={styles.tipState} lang={languages?.page}>
                            {action.description}
                            {action.isDimmed && labels.dimmed ? ` ${labels.dimmed}` : null}
                          </span>{' '}
                          {action.thin ? (
                            <span className={styles.tipThin} lang={languages?.page}>
                              {action.thin}
                            </span>
                          ) : null}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
      ))}
      {hasLegend ? <ActionMapLegend actions={all} labels={labels.legend} /> : null}
    </div>
  );
}
