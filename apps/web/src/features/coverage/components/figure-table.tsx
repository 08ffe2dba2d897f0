import type { CoverageSummary } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { FIGURE_KEYS, FIGURES } from './coverage-change.ts';
import styles from './figure-table.module.css';

type FigureTableProps = {
  readonly caption: string;
  readonly then: CoverageSummary;
  readonly now: CoverageSummary;
};

/** How many actions were in which state, how many are, and the difference. */
export function FigureTable({ caption, then, now }: FigureTableProps) {
  const t = useTranslations('coverage.then');
  const format = useFormatter();
  return (
    <table className={styles.figures}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.actions')}</th>
          <th scope="col">{t('column.then')}</th>
          <th scope="col">{t('column.now')}</th>
          <th scope="col">{t('column.change')}</th>
        </tr>
      </thead>
      <tbody>
        {FIGURE_KEYS.map((key) => {
          const [before, after] = [FIGURES[key](then), FIGURES[key](now)];
          return (
            <tr key={key} data-part={key === 'claimed' ? '' : undefined}>
              <th scope="row">{t(`figure.${key}`)}</th>
              <td>{before}</td>
              <td>{after}</td>
              <td data-same={before === after ? '' : undefined}>
                {format.number(after - before, { signDisplay: 'exceptZero' })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
