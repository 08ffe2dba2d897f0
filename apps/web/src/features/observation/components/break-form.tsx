import { seriesBreakBodySchema, type FieldProblem } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import {
  Button,
  ErrorSummary,
  FormStack,
  TextArea,
  TextField,
  useToast,
} from '@samhandling/ui/forms';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { problemsOf } from '../../../lib/forms/field-faults.ts';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { useBreakKeeping } from '../api/use-observation-mutations.ts';
import { useEntryFaults } from './use-entry-faults.ts';

const EMPTY = { period: '', note: '' };

/** From which period values are not compared with those before it, and why. */
export function BreakForm({ measureCode }: { measureCode: string }) {
  const t = useTranslations('observation');
  const toast = useToast();
  const [typed, setTyped] = useState(EMPTY);
  const [local, setLocal] = useState<readonly FieldProblem[]>([]);
  const [attempts, setAttempts] = useState(0);
  const keep = useBreakKeeping(measureCode);
  const faults = useEntryFaults()(local.length > 0 ? local : problemsOf(keep.error));
  // The page has the fields of a value too.
  const all = faults.all.map(({ id, message }) => ({ id: `break-${id}`, message }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (keep.isPending) return;
    const body = { period: typed.period.trim(), note: typed.note.trim() };
    const found = shapeFaults(seriesBreakBodySchema, body);
    setLocal(found);
    setAttempts((count) => count + 1);
    if (found.length > 0) return;
    keep.mutate(body, {
      onSuccess: ({ period }) => {
        toast.show({ text: t('breakKept', { period }) });
        setTyped(EMPTY);
      },
    });
  };
  return (
    <form onSubmit={save} noValidate>
      <FormStack>
        {all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={all} focusKey={attempts} />
        ) : (
          <FaultNotice error={keep.error} />
        )}
        <TextField
          id="break-field-period"
          label={t('breakPeriod')}
          description={t('breakPeriodHelp')}
          width="short"
          maxLength={LONGEST.number}
          value={typed.period}
          onChange={(period) => setTyped({ ...typed, period })}
          errorMessage={faults.of('/period')}
          isRequired
        />
        <TextArea
          id="break-field-note"
          label={t('breakNote')}
          rows={2}
          maxLength={LONGEST.note}
          value={typed.note}
          onChange={(note) => setTyped({ ...typed, note })}
          errorMessage={faults.of('/note')}
          isRequired
        />
        <div>
          <Button type="submit" variant="secondary" isPending={keep.isPending}>
            {t('keepBreak')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
