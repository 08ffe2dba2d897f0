import type { ImportStep } from '@samhandling/contract';
import { Row, RowList, StateMark, type RunState } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useValueFormat } from '../../../lib/values/value-format.ts';

const SHAPES = { pending: 'fetching', done: 'stored', failed: 'failed' } as const satisfies Record<
  ImportStep['state'],
  RunState
>;

/** The requests of a run; a fault says what happened and what to do. */
export function RunSteps({ steps }: { steps: readonly ImportStep[] }) {
  const t = useTranslations('import-run');
  const providers = useTranslations('series-source.provider');
  return (
    <RowList label={t('steps')}>
      {steps.map((step) => (
        <Row
          key={step.position}
          title={step.asked}
          kicker={providers(step.provider)}
          states={
            <StateMark kind="run" value={SHAPES[step.state]} label={t(`stepState.${step.state}`)} />
          }
        >
          <p>
            {t('stepCounts', {
              requests: step.requests,
              series: step.series,
              values: step.values,
            })}
          </p>
          {step.fault ? <StepFault fault={step.fault} /> : null}
        </Row>
      ))}
    </RowList>
  );
}

function StepFault({ fault: { code, params } }: { fault: NonNullable<ImportStep['fault']> }) {
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
