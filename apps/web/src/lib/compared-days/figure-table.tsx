import { useFormatter, useTranslations } from 'use-intl';
import { Written } from '../messages/written.tsx';
import styles from './figure-table.module.css';

/** A figure on both days; a part belongs to the figure above it. */
export type ComparedFigure = {
  readonly key: string;
  readonly label: string;
  readonly then: number;
  readonly now: number;
  readonly isPart?: boolean;
  /** The label is of the strategy, not of the page. */
  readonly isWritten?: boolean;
};

type FigureTableProps = {
  readonly caption: string;
  /** What the figures are of: head of the first column. */
  readonly head: string;
  readonly figures: readonly ComparedFigure[];
};

/** How many there were, how many there are, and the difference. */
export function FigureTable({ caption, head, figures }: FigureTableProps) {
  const t = useTranslations('compared-days');
  const format = useFormatter();
  return (
    <table className={styles.figures}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('column.then')}</th>
          <th scope="col">{t('column.now')}</th>
          <th scope="col">{t('column.change')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, label, then, now, isPart, isWritten }) => (
          <tr key={key} data-part={isPart ? '' : undefined}>
            <th scope="row">{isWritten ? <Written>{label}</Written> : label}</th>
            <td>{then}</td>
            <td>{now}</td>
            <td data-same={then === now ? '' : undefined}>
              {format.number(now - then, { signDisplay: 'exceptZero' })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
