import type { CoverageMap, CoverageSummary } from '@samhandling/contract';
import { AreaSign, Link, VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { paths } from '../../../lib/paths.ts';
import styles from './coverage-gap-figures.module.css';

const COVERAGE_GAPS = [
  { key: 'unowned', count: unownedOf, filter: {} },
  {
    key: 'idle',
    count: ({ withoutInitiative }: CoverageSummary) => withoutInitiative,
    filter: { lucka: 'no_initiative' },
  },
  {
    key: 'stalled',
    count: ({ stalled }: CoverageSummary) => stalled,
    filter: { lucka: 'stalled' },
  },
] as const;

/** How many actions lack an owner, lack initiatives or are stalled: in all, and for each area. */
export function CoverageGapFigures({ coverage: { summary, areas } }: { coverage: CoverageMap }) {
  const t = useTranslations('coverage');
  return (
    <table role="table" className={styles.figures}>
      <caption className={styles.caption}>{t('unowned.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <VisuallyHidden>{t('unowned.columns.area')}</VisuallyHidden>
          </th>
          {COVERAGE_GAPS.map(({ key }) => (
            <th key={key} role="columnheader" scope="col">
              {t(`unowned.stat.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        <tr role="row" data-total="">
          <th role="rowheader" scope="row">
            <p className={styles.name}>{t('unowned.county')}</p>
            <p className={styles.of}>{t('unowned.ofActions', { total: summary.actions })}</p>
          </th>
          <Figures summary={summary} />
        </tr>
        {areas.map(({ code, title, position, summary: ofArea }) => (
          <tr key={code} role="row" data-area={position}>
            <th role="rowheader" scope="row">
              <AreaSign position={position} size="small" />
              <div>
                <p className={styles.name}>
                  <Link href={paths.unownedActions({ omrade: code })}>{title}</Link>
                </p>
                <p className={styles.of}>{t('unowned.ofActions', { total: ofArea.actions })}</p>
              </div>
            </th>
            <Figures summary={ofArea} area={{ code, title }} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FiguresProps = {
  readonly summary: CoverageSummary;
  readonly area?: { readonly code: string; readonly title: string };
};

/** Each figure leads to the actions behind it; the line below it says how large a part they are. */
function Figures({ summary, area }: FiguresProps) {
  const t = useTranslations('coverage');
  return COVERAGE_GAPS.map(({ key, count, filter }) => {
    const value = count(summary);
    const share = summary.actions === 0 ? 0 : (value / summary.actions) * 100;
    return (
      <td key={key} role="cell">
        {value === 0 ? (
          <span className={styles.figure}>0</span>
        ) : (
          <Link
            href={paths.unownedActions({ omrade: area?.code, ...filter })}
            className={styles.figure}
          >
            {value}
            <VisuallyHidden>
              {' '}
              {t(`unowned.stat.${key}`)}
              {area ? `, ${area.title}` : null}
            </VisuallyHidden>
          </Link>
        )}
        <span className={styles.part} aria-hidden="true">
          <span style={{ inlineSize: `${share}%` }} />
        </span>
      </td>
    );
  });
}
