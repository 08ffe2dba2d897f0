import type { ImportStep } from '@samhandling/contract';
import { Row, RowList, StateMark, type RunState } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useValueFormat } from '../../../lib/values/value-format.ts';

const SHAPES = { pending: 'fetching', done: 'stored', failed: 'failed' } as const satisfies Record<
  ImportStep['state'],
  RunState
>;

/** The requests of a run; a fault says what happened and what to do. */
export function ImportSteps({ importSteps }: { importSteps: readonly ImportStep[] }) {
  const t = useTranslations('import-run');
  const providers = useTranslations('series-source.provider');
  return (
    <RowList label={t('steps')}>
      {importSteps.map((importStep) => (
        <Row
          key={importStep.position}
          title={importStep.asked}
          kicker={providers(importStep.provider)}
          states={
            <StateMark
              kind="run"
              value={SHAPES[importStep.state]}
              label={t(`stepState.${importStep.state}`)}
            />
          }
        >
          <p>
            {t('stepCounts', {
              requests: importStep.requests,
              series: importStep.series,
              values: importStep.values,
            })}
          </p>
          {importStep.fault ? <ImportStepFault fault={importStep.fault} /> : null}
        </Row>
      ))}
    </RowList>
  );
}

function ImportStepFault({ fault: { code, params } }: { fault: NonNullable<ImportStep['fault']> }) {
  const t = useTranslations('import-run');
  const { unit } = useValueFormat();
  const read = (name: string) => (name in params ? String(params[name]) : '');
  return (
    <>
      <p>
        {t(`fault.${code}`, {
          asked: read('asked'),
          host: read('host'),
          published: read('published'),
          unit: unit(read('unit')),
          fits: read('fits'),
        })}
      </p>
      <p>{t(`remedy.${code}`)}</p>
    </>
  );
}
