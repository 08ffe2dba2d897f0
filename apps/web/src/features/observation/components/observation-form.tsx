import type { FieldProblem, ObservationRevision, SeriesRow } from '@samhandling/contract';
import { LONGEST, OBSERVATION_STATUSES, PERIOD_EXAMPLES, valueDoubts } from '@samhandling/domain';
import {
  Button,
  ErrorSummary,
  FormStack,
  RadioGroup,
  TextArea,
  TextField,
  useToast,
} from '@samhandling/ui/forms';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { fieldId, problemsOf } from '../../../lib/forms/field-faults.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { useObservationEntry } from '../api/use-observation-mutations.ts';
import {
  EMPTY_ENTRY,
  entryProblems,
  knownValues,
  observationBody,
  type ObservationEntry,
} from './observation-entry.ts';
import { useEntryFaults } from './use-entry-faults.ts';
import { useObservationText } from './use-observation-text.ts';

type ObservationFormProps = {
  readonly series: SeriesRow;
  /** What is known of the series, to show what stands now. */
  readonly revisions: readonly ObservationRevision[];
};

const LENGTHS = {
  period: LONGEST.number,
  value: LONGEST.unit,
  source: LONGEST.sentence,
  method: LONGEST.message,
  note: LONGEST.message,
  reason: LONGEST.message,
} as const;

/** A value that no source publishes; source and method stay for the next one. */
export function ObservationForm({ series, revisions }: ObservationFormProps) {
  const t = useTranslations('observation');
  const toast = useToast();
  const { unit } = useValueFormat();
  const [entry, setEntry] = useState<ObservationEntry>(EMPTY_ENTRY);
  const [local, setLocal] = useState<readonly FieldProblem[]>([]);
  const [attempts, setAttempts] = useState(0);
  const enter = useObservationEntry(series.measureCode);
  const problems = local.length > 0 ? local : problemsOf(enter.error);
  const faults = useEntryFaults()(problems);
  const type = (changes: Partial<ObservationEntry>) => setEntry({ ...entry, ...changes });
  const known = knownValues(revisions);
  const typed = observationBody(entry, series, known);
  const doubts = valueDoubts(typed, series.unit, known);
  const words = useTranslations('vocabulary');
  const text = (name: 'period' | 'value' | 'source' | 'method' | 'note' | 'reason') => ({
    id: fieldId(`/${name}`),
    label: t(name),
    value: entry[name],
    onChange: (value: string) => type({ [name]: value }),
    errorMessage: faults.of(`/${name}`),
    maxLength: LENGTHS[name],
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (enter.isPending) return;
    const body = typed;
    const found = entryProblems(body, series, known);
    setLocal(found);
    setAttempts((count) => count + 1);
    if (found.length > 0) return;
    enter.mutate(body, {
      onSuccess: ({ isRecorded }) => {
        toast.show({ text: t(isRecorded ? 'recorded' : 'same', { period: body.period }) });
        type({ period: '', value: '', note: '', reason: '' });
      },
    });
  };
  return (
    <form onSubmit={save} noValidate>
      <FormStack>
        {faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
        ) : (
          <FaultNotice error={enter.error} />
        )}
        <TextField
          {...text('period')}
          width="short"
          description={t('periodHelp', {
            examples: (series.periodForm ? [series.periodForm] : [])
              .map((form) => PERIOD_EXAMPLES[form])
              .concat(series.periodForm ? [] : Object.values(PERIOD_EXAMPLES))
              .join(', '),
          })}
          isRequired
        />
        <KnownNow period={entry.period.trim()} revisions={revisions} />
        <RadioGroup
          id={fieldId('/status')}
          label={t('status')}
          options={OBSERVATION_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          value={entry.status}
          onChange={(value) => {
            const status = OBSERVATION_STATUSES.find((each) => each === value);
            if (status) type({ status });
          }}
          errorMessage={faults.of('/status')}
        />
        {entry.status === 'missing' ? null : (
          <TextField
            {...text('value')}
            width="short"
            description={t('valueHelp', { unit: unit(series.unit) })}
            isRequired
          />
        )}
        {doubts.length > 0 ? (
          <TextArea
            {...text('reason')}
            description={t('reasonHelp', {
              doubts: doubts.map((doubt) => words(`valueDoubt.${doubt}`)).join(' '),
            })}
            rows={2}
            isRequired
          />
        ) : null}
        <TextField {...text('source')} description={t('sourceHelp')} isRequired />
        <TextArea {...text('method')} description={t('methodHelp')} rows={2} isRequired />
        <TextArea {...text('note')} description={t('noteHelp')} rows={2} />
        <div>
          <Button type="submit" isPending={enter.isPending}>
            {t('save')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}

type KnownNowProps = {
  readonly period: string;
  readonly revisions: readonly ObservationRevision[];
};

/** The present value of the period that is typed, so that nobody revises it by mistake. */
function KnownNow({ period, revisions }: KnownNowProps) {
  const t = useTranslations('observation');
  const textOf = useObservationText();
  const now = revisions.find((each) => each.isLatest && each.period === period);
  return (
    <p role="status">
      {now
        ? t('now', { period, value: textOf(now), source: now.source })
        : t(period === '' ? 'nowUnasked' : 'nowNothing', { period })}
    </p>
  );
}
