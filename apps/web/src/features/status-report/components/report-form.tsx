import {
  STATUS_REPORT_TEXTS,
  type StatusReport,
  type StatusReportText,
} from '@samhandling/contract';
import { WORK_STATUSES } from '@samhandling/domain';
import { ButtonRow } from '@samhandling/ui';
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
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useReportDraft } from '../hooks/use-report-draft.ts';
import { DiscardReportDialog } from './discard-report-dialog.tsx';
import { FileReportDialog } from './file-report-dialog.tsx';
import { ObservedEffects } from './observed-effects.tsx';
import { useDateWords } from '../../../lib/forms/date-words.ts';
import { DraftSaveState } from '../../../lib/forms/draft-save-state.tsx';
import { ReportConflict } from './report-conflict.tsx';
import { idOf, useFilingFaults } from './use-filing-faults.ts';

const REQUIRED: readonly StatusReportText[] = ['done', 'nextSteps'];

/** A status report in one page: made to be done in five minutes. */
export function ReportForm({ report }: { report: StatusReport }) {
  const t = useTranslations('status-report-form');
  const words = useTranslations('vocabulary');
  const dateWords = useDateWords();
  const draft = useReportDraft(report);
  const [dialog, setDialog] = useState<'file' | 'discard' | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [attempts, setAttempts] = useState(0);
  const faults = useFilingFaults(refusal, draft);
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
      {refusal !== null ? (
        <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
      ) : null}
      <FaultNotice key={attempts} text={faults.reason} />
      <FormGroup label={t('period')} description={t('periodHelp')}>
        <FormRow>
          <DateField
            words={dateWords}
            id={idOf('/periodFrom')}
            label={t('field.periodFrom')}
            value={body.periodFrom ?? ''}
            onChange={(value) => change({ periodFrom: value || null })}
            errorMessage={faults.of('/periodFrom')}
          />
          <DateField
            words={dateWords}
            id={idOf('/periodTo')}
            label={t('field.periodTo')}
            value={body.periodTo ?? ''}
            onChange={(value) => change({ periodTo: value || null })}
            errorMessage={faults.of('/periodTo')}
          />
        </FormRow>
      </FormGroup>
      <Select
        id={idOf('/workStatus')}
        label={t('field.workStatus')}
        options={WORK_STATUSES.map((value) => ({ value, label: words(`workStatus.${value}`) }))}
        value={body.workStatus}
        onChange={(value) => {
          const workStatus = WORK_STATUSES.find((candidate) => candidate === value);
          if (workStatus) change({ workStatus });
        }}
        errorMessage={faults.of('/workStatus')}
      />
      <NumberField
        id={idOf('/progressPercent')}
        label={t('field.progressPercent')}
        description={t('progressHelp')}
        value={percent}
        onChange={(value) => change({ progressPercent: value })}
        unit="%"
        errorMessage={faults.of('/progressPercent')}
      />
      {STATUS_REPORT_TEXTS.map(({ name: field, maxLength }) => (
        <TextArea
          key={field}
          id={idOf(`/${field}`)}
          label={t(`field.${field}`)}
          maxLength={maxLength}
          value={body[field]}
          onChange={(value) => change({ [field]: value })}
          isRequired={REQUIRED.includes(field)}
          errorMessage={faults.of(`/${field}`)}
        />
      ))}
      <ObservedEffects
        contributions={report.contributions}
        effects={body.observedEffects}
        onChange={(observedEffects) => change({ observedEffects })}
        faultOf={faults.of}
      />
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
        <DiscardReportDialog report={report} draft={draft} onClose={() => setDialog(null)} />
      ) : null}
      {draft.conflict ? <ReportConflict report={report} draft={draft} /> : null}
    </FormStack>
  );
}
