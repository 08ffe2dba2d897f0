import { areaPosition, AreaSign, Link, useRovingLinks } from '@samhandling/ui';
import type { CSSProperties, ReactNode } from 'react';
import { ChartFigure, type ChartFigureProps } from '../figure/chart-figure.tsx';
import { CountBar } from '../counts/count-bar.tsx';
import { type Band, bandLayout, type Placed, type PlacedGroup } from './band-layout.ts';
import styles from './band-map.module.css';

export interface BandMapBlock {
  key: string;
  label: string;
  /** The language of the label, where it is not that of the page. */
  lang?: string | undefined;
  /** "86 initiativ". */
  countLabel: string;
  /** Where its bands lead: "25 till Livsmiljöer, 26 säger inte". Read out after its name and number. */
  bandsLabel: string;
  initiatives: number;
  observed: number;
  href: string;
}

export interface BandMapRow {
  key: string;
  label: string;
  /** The language of the label, where it is not that of the page. */
  lang?: string | undefined;
  /** Read out after the name: "66 initiativ, 24 har sett en effekt". */
  countLabel: string;
  initiatives: number;
  observed: number;
  /** Missing where there is nothing to come closer to. */
  href?: string;
}

export interface BandMapGroup {
  key: string;
  rows: readonly BandMapRow[];
  /** Missing where the group is its only row. */
  head?: { label: string; lang?: string | undefined; countLabel: string; href?: string };
  /** 1–4: hue of the priority area; without it the hue of what is missing. */
  area?: number;
}

export interface MapBand extends Band {
  /** In words, for a pointer that rests on it. */
  label: string;
  href: string;
}

export interface BandMapProps extends Omit<ChartFigureProps, 'children'> {
  blocks: readonly BandMapBlock[];
  groups: readonly BandMapGroup[];
  bands: readonly MapBand[];
  labels: {
    /** Heads of the two lists: "Typ av aktör", "Effektmål". */
    blocks: string;
    rows: string;
    observed: ReactNode;
    expected: ReactNode;
    /** Above the list of rows where the picture is a list: "Välj ett mål". */
    hint: ReactNode;
  };
  /** Above the blocks: what else can stand there. */
  switcher: ReactNode;
}

const rem = (pixels: number): string => `${pixels / 16}rem`;
/** Where something stands in the picture; in a list it stands where it comes. */
const boxOf = ({ y, height }: Placed): CSSProperties => {
  const box: Record<`--${string}`, string> = { '--y': rem(y), '--own': rem(height) };
  return box;
};

/** From whom to what: two columns with bands between them. Where that finds no room, two lists with bars. */
export function BandMap(props: BandMapProps): ReactNode {
  const { blocks, groups, bands, labels, switcher, ...figure } = props;
  const layout = bandLayout(
    blocks,
    groups.map(({ key, rows, head }) => ({ key, rows, isAlone: !head })),
    bands,
  );
  const areaOf = new Map(groups.map(({ key, area }) => [key, area]));
  return (
    <ChartFigure {...figure}>
      <div className={styles.map} style={{ '--height': rem(layout.height) } as CSSProperties}>
        <div className={styles.blocksHead}>{switcher}</div>
        <div className={styles.rowsHead}>
          <p className={styles.head}>{labels.rows}</p>
          <p className={styles.hint}>{labels.hint}</p>
          <p className={styles.legend}>
            <span>
              <i className={styles.seenKey} /> {labels.observed}
            </span>
            <span>
              <i className={styles.expectedKey} /> {labels.expected}
            </span>
          </p>
        </div>
        <Blocks blocks={blocks} placed={layout.blocks} label={labels.blocks} />
        <div
          className={styles.flow}
          style={{ '--digits': digitsOf(bands) } as CSSProperties}
          aria-hidden="true"
        >
          <svg viewBox={`0 0 100 ${layout.height}`} preserveAspectRatio="none">
            {layout.bands.map(({ band, path }) => (
              <Link
                key={`${band.block} ${band.group}`}
                href={band.href}
                tabIndex={-1}
                className={styles.band}
                data-area={hueOf(areaOf.get(band.group))}
              >
                <title>{band.label}</title>
                <path d={path} vectorEffect="non-scaling-stroke" />
              </Link>
            ))}
          </svg>
          {layout.bands.map(({ band, number }) =>
            number ? (
              <span
                key={`${band.block} ${band.group}`}
                className={styles.number}
                style={
                  { insetBlockStart: rem(number.y), '--column': number.column } as CSSProperties
                }
              >
                {band.value}
              </span>
            ) : null,
          )}
        </div>
        <Groups groups={groups} placed={layout.groups} label={labels.rows} />
      </div>
    </ChartFigure>
  );
}

/** How wide the numbers are: columns of them stand so far apart. */
const digitsOf = (bands: readonly MapBand[]): number =>
  String(Math.max(...bands.map(({ value }) => value), 0)).length;

const hueOf = (area: number | undefined) => (area === undefined ? 'none' : areaPosition(area));

const counts = ({ initiatives, observed }: { initiatives: number; observed: number }) => ({
  initiatives,
  observed,
});

interface BlocksProps {
  blocks: readonly BandMapBlock[];
  placed: readonly Placed[];
  label: string;
}

function Blocks({ blocks, placed, label }: BlocksProps): ReactNode {
  const { handlers, tabIndexOf } = useRovingLinks(blocks.map(({ key }) => key));
  const most = Math.max(...blocks.map(({ initiatives }) => initiatives));
  return (
    <ul role="list" aria-label={label} className={styles.blocks} {...handlers}>
      {blocks.map((block, index) => {
        const place = placed[index];
        return (
          <li key={block.key} className={styles.block} style={place ? boxOf(place) : undefined}>
            <Link
              href={block.href}
              data-stop={block.key}
              tabIndex={tabIndexOf(block.key)}
              className={styles.blockLink}
            >
              <span className={styles.blockName} lang={block.lang}>
                {block.label}
              </span>{' '}
              <span className={styles.blockCount}>{block.countLabel}</span>
              <span className={styles.hidden}>: {block.bandsLabel}</span>
            </Link>
            <span className={styles.listBar}>
              <CountBar {...counts(block)} most={most} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface GroupsProps {
  groups: readonly BandMapGroup[];
  placed: readonly PlacedGroup[];
  label: string;
}

function Groups({ groups, placed, label }: GroupsProps): ReactNode {
  const keys = groups.flatMap(({ key, rows, head }) => [
    ...(head?.href ? [key] : []),
    ...rows.flatMap((row) => (row.href ? [row.key] : [])),
  ]);
  const { handlers, tabIndexOf } = useRovingLinks(keys);
  const most = Math.max(
    ...groups.flatMap(({ rows }) => rows.map(({ initiatives }) => initiatives)),
    1,
  );
  return (
    <ul role="list" aria-label={label} className={styles.groups} {...handlers}>
      {groups.map((group, index) => {
        const place = placed[index];
        const { head } = group;
        return (
          <li
            key={group.key}
            className={styles.group}
            data-area={hueOf(group.area)}
            style={place ? boxOf(place) : undefined}
          >
            {head ? (
              <p className={styles.groupHead}>
                {group.area ? <AreaSign position={group.area} size="small" /> : null}
                <Closer href={head.href} stop={group.key} tabIndex={tabIndexOf(group.key)}>
                  <span lang={head.lang}>{head.label}</span>
                </Closer>
                <span className={styles.groupCount}>{head.countLabel}</span>
              </p>
            ) : null}
            <ul role="list" className={styles.rows}>
              {group.rows.map((row, at) => (
                <li
                  key={row.key}
                  className={styles.row}
                  style={{ '--row': rem(place?.rows[at]?.height ?? 0) } as CSSProperties}
                >
                  <Closer href={row.href} stop={row.key} tabIndex={tabIndexOf(row.key)}>
                    <span lang={row.lang}>{row.label}</span>
                    <span className={styles.hidden}>, {row.countLabel}</span>
                  </Closer>
                  <CountBar {...counts(row)} most={most} isMissing={!head} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

interface CloserProps {
  href: string | undefined;
  stop: string;
  tabIndex: 0 | -1 | undefined;
  children: ReactNode;
}

/** A step closer, where there is one. */
function Closer({ href, stop, tabIndex, children }: CloserProps): ReactNode {
  return href === undefined ? (
    <span>{children}</span>
  ) : (
    <Link href={href} data-stop={stop} tabIndex={tabIndex}>
      {children}
    </Link>
  );
}
