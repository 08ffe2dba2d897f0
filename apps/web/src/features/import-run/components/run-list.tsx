import type { ImportRunRow } from '@samhandling/contract';
import { Row, RowList, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRunText } from './use-run-text.ts';

/** What was fetched, when, by whom, and what came of it. */
export function RunList({ runs, label }: { runs: readonly ImportRunRow[]; label: string }) {
  const t = useTranslations('import-run');
  const text = useRunText();
  return (
    <RowList label={label}>
      {runs.map((run) => (
        <Row
          key={run.id}
          title={text.title(run)}
          href={paths.importRun(run.id)}
          kicker={text.by(run)}
          states={<StateMark kind="run" value={run.state} label={t(`state.${run.state}`)} />}
        >
          <p>{text.found(run)}</p>
          {run.steps.failed > 0 ? (
            <p>{t('failedSteps', { failed: run.steps.failed, total: run.steps.total })}</p>
          ) : null}
        </Row>
      ))}
    </RowList>
  );
}
