import { timeScale } from '@samhandling/charts';
import type { Contributor, EffectLine } from '@samhandling/contract';
import { Link, StateGlyph, VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import {
  InitiativeTimeHead,
  InitiativeTimeKey,
  InitiativeTimeLine,
} from '../../../lib/time-line/initiative-time-line.tsx';
import { useEffectLineText } from '../../../lib/values/effect-line-text.ts';
import { useShortPlaceText } from '../../../lib/values/short-place-text.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './contributor-table.module.css';

type ContributorTableProps = {
  readonly rows: readonly Contributor[];
  /** All initiatives of the page: every table of it has their scale. */
  readonly all: readonly Contributor[];
  readonly today: string;
  /** Goes on after another table, whose heads are seen above it. */
  readonly isContinued?: boolean;
};

/** Initiatives that contribute: where, when, what each expects and has seen. */
export function ContributorTable({ rows, all, today, isContinued }: ContributorTableProps) {
  const t = useTranslations('effect-goal.contributors');
  const placeText = useShortPlaceText();
  const scale = timeScale(all, today);
  if (rows.length === 0) return null;
  return (
    <table role="table" className={styles.table} data-continued={isContinued ? '' : undefined}>
      <caption className={styles.caption}>{t(isContinued ? 'captionMore' : 'caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('initiative')}
          </th>
          <th role="columnheader" scope="col">
            {t('place')}
          </th>
          <th role="columnheader" scope="col">
            <VisuallyHidden>{t('time')}</VisuallyHidden>
            <InitiativeTimeHead scale={scale} />
          </th>
          <th role="columnheader" scope="col">
            {t('expected')}
          </th>
          <th role="columnheader" scope="col">
            {t('observed')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <th role="rowheader" scope="row">
              <Link href={paths.initiative(row.id)}>
                <Written>{row.title}</Written>
              </Link>
              <span className={styles.actor}>
                <Written>{row.owner.name}</Written>
              </span>
            </th>
            <td role="cell">{placeText(row)}</td>
            <td role="cell" className={styles.time}>
              <InitiativeTimeLine work={row} scale={scale} />
            </td>
            <td role="cell">
              <Effect line={row.expected} count={row.expectedCount} kind="expected" />
            </td>
            <td role="cell">
              <Effect line={row.observed} count={row.observedCount} kind="observed" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type EffectProps = {
  readonly line: EffectLine | null;
  readonly count: number;
  readonly kind: 'expected' | 'observed';
};

function Effect({ line, count, kind }: EffectProps) {
  const t = useTranslations('effect-goal.contributors');
  const kinds = useTranslations('contribution.kind');
  const textOf = useEffectLineText();
  if (!line) return null;
  const size =
    line.value === null && kind === 'observed' ? t('seen') : textOf(line, kind === 'observed');
  return (
    <span className={styles.effect}>
      <StateGlyph state={{ kind: 'basis', value: kind }} />
      <VisuallyHidden>{kinds(kind)}: </VisuallyHidden>
      <span>
        {size}
        {count > 1 ? <span className={styles.more}> {t('more', { count: count - 1 })}</span> : null}
      </span>
    </span>
  );
}

/** What the lines of time mean. */
export function ContributorKey({ all, today }: Pick<ContributorTableProps, 'all' | 'today'>) {
  return <InitiativeTimeKey works={all} scale={timeScale(all, today)} />;
}
