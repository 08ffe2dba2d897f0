import type { StatusReport } from '@samhandling/contract';
import { WORK_STATUSES } from '@samhandling/domain';
import { ButtonRow, Notice } from '@samhandling/ui';
import {
  Button,
  DateField,
  ErrorSummary,
  FormGroup,
  FormRow,
  FormStack,
  NumberField,
  Select,
  TextArea,
} from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useReportDraft } from '../hooks/use-report-draft.ts';
import { DiscardReportDialog } from './discard-report-dialog.tsx';
import { FileReportDialog } from './file-report-dialog.tsx';
import { ObservedEffects } from './observed-effects.tsx';
import { DraftSaveState } from '../../../lib/forms/draft-save-state.tsx';
import { useFilingFaults } from './use-filing-faults.ts';

const TEXTS = ['done', 'achieved', 'deviations', 'nextSteps'] as const;
const LABELS = {
  done: 'done',
  achieved: 'achieved',
  deviations: 'deviations',
  nextSteps: 'next',
} as const;

/** A status report in one page: made to be done in five minutes. */
export function ReportForm({ report }: { report: StatusReport }) {
  const t = useTranslations('status-report-form');
  const words = useTranslations('vocabulary');
  const draft = useReportDraft(report);
  const [dialog, setDialog] = useState<'file' | 'discard' | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [attempts, setAttempts] = useState(0);
  const faults = useFilingFaults(refusal);
  const { body, change } = draft;
  const refuse = (error: unknown) => {
    setRefusal(error);
    setAttempts((count) => count + 1);
    setDialog(null);
  };
  const percent = body.progressPercent;
  return (
    <FormStack>
      <DraftSaveState draft={draft} />
      {refusal !== null && isProblem(refusal) ? (
        <ErrorSummary title={t('errors')} errors={faults.summary} focusKey={attempts} />
      ) : null}
      <FormGroup label={t('period')} description={t('periodHelp')}>
        <FormRow>
          <DateField
            id="periodFrom"
            label={t('from')}
            value={body.periodFrom ?? ''}
            onChange={(value) => change({ periodFrom: value || null })}
            errorMessage={faults.of('/periodFrom')}
          />
          <DateField
            id="periodTo"
            label={t('to')}
            value={body.periodTo ?? ''}
            onChange={(value) => change({ periodTo: value || null })}
            errorMessage={faults.of('/periodTo')}
          />
        </FormRow>
      </FormGroup>
      <Select
        id="workStatus"
        label={t('workStatus')}
        options={WORK_STATUSES.map((value) => ({ value, label: words(`workStatus.${value}`) }))}
        value={body.workStatus}
        onChange={(value) => {
          const workStatus = WORK_STATUSES.find((candidate) => candidate === value);
          if (workStatus) change({ workStatus });
        }}
        errorMessage={faults.of('/workStatus')}
      />
      <NumberField
        id="progressPercent"
        label={t('progress')}
        description={t('progressHelp')}
        value={percent}
        onChange={(value) =>
          change({
            progressPercent:
              value === null || Number.isNaN(value)
                ? null
                : Math.min(100, Math.max(0, Math.round(value))),
          })
        }
        unit="%"
        errorMessage={faults.of('/progressPercent')}
      />
      {TEXTS.map((field) => (
        <TextArea
          key={field}
          id={field}
          label={t(LABELS[field])}
          value={body[field]}
          onChange={(value) => change({ [field]: value })}
          isRequired={field === 'done' || field === 'nextSteps'}
          errorMessage={faults.of(`/${field}`)}
        />
      ))}
      <ObservedEffects
        contributions={report.contributions}
        effects={body.observedEffects}
        onChange={(observedEffects) => change({ observedEffects })}
        faultOf={faults.of}
      />
      {draft.state === 'stale' ? (
        <Notice tone="attention" isLive>
          <p>{t('stale')}</p>
          <Button
            variant="secondary"
            onClick={() => {
              draft.drop();
              window.location.reload();
            }}
          >
            {t('reload')}
          </Button>
        </Notice>
      ) : null}
      <ButtonRow>
        <Button onClick={() => setDialog('file')}>{t('file')}</Button>
        {report.abilities.discard ? (
          <Button variant="quiet" onClick={() => setDialog('discard')}>
            {t('discard')}
          </Button>
        ) : null}
      </ButtonRow>
      {dialog === 'file' ? (
        <FileReportDialog
          report={report}
          draft={draft}
          onRefused={refuse}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'discard' ? (
        <DiscardReportDialog report={report} onClose={() => setDialog(null)} />
      ) : null}
    </FormStack>
  );
}
