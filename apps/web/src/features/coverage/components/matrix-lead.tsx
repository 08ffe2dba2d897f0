import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { MatrixHead } from '../api/matrix-query.ts';
import { choosesActions, type CoverageSearch } from '../../../lib/coverage/selection-words.ts';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';

/** More names than this are not read. */
const MOST_NAMES = 4;

type MatrixLeadProps = {
  readonly coverage: CoverageHead;
  readonly matrix: MatrixHead;
  readonly search: CoverageSearch;
  readonly selection: string;
};

const bold = (text: ReactNode) => <strong>{text}</strong>;

/** How many actions of the selection have work, and which columns have none. */
export function MatrixLead({ coverage, matrix, search, selection }: MatrixLeadProps) {
  const t = useTranslations('coverage');
  const matrixWords = useTranslations('coverage-matrix');
  const format = useFormatter();
  const { actions, ongoing } = choosesActions(search) ? coverage.matching : coverage.summary;
  // Of a selection a column may well have none.
  const empty =
    matrix.columns === 'municipality' && Object.keys(search).length === 0
      ? matrix.keys.flatMap(({ key, name }) => (matrix.totals[key] ? [] : [name ?? key]))
      : [];
  return (
    <>
      {selection === '' ? null : t('selection.lead', { selection })}
      {matrixWords.rich('lead', { active: ongoing, actions, idle: actions - ongoing, b: bold })}
      {empty.length > 0 && empty.length <= MOST_NAMES ? (
        <> {matrixWords('uncovered', { count: empty.length, names: format.list(empty) })}</>
      ) : null}
    </>
  );
}
