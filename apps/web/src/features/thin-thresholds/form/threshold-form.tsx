import { thinThresholdsBodySchema, type ThinThresholds } from '@samhandling/contract';
import { THIN_THRESHOLD_LIMITS, THIN_THRESHOLD_NAMES, THIN_THRESHOLDS } from '@samhandling/domain';
import { ButtonRow } from '@samhandling/ui';
import { Button, ErrorSummary, FormStack, NumberField, useToast } from '@samhandling/ui/forms';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { ConflictDialog } from '../../../lib/forms/conflict-dialog.tsx';
import { fieldFaults, fieldId } from '../../../lib/forms/field-faults.ts';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { useThinWords } from '../components/use-thin-words.ts';
import { ThresholdPreview } from './threshold-preview.tsx';
import { useThresholdDraft } from './use-threshold-draft.ts';

/** The thresholds as a form: what is typed stays when it is refused, and when somebody else was first. */
export function ThresholdForm({ thresholds }: { thresholds: ThinThresholds }) {
  const t = useTranslations('thin-thresholds-form');
  const toast = useToast();
  const { labelOf, valueOf } = useThinWords();
  const draft = useThresholdDraft(thresholds);
  const [attempts, setAttempts] = useState(0);
  const { body, change, conflict, failure, state } = draft;
  const faults = useThresholdFaults(
    attempts > 0 ? shapeFaults(thinThresholdsBodySchema, body) : [],
  );
  const parsed = thinThresholdsBodySchema.safeParse(body);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'saving') return;
    setAttempts(parsed.success ? 0 : attempts + 1);
    if (!parsed.success) return;
    await draft.save();
    toast.show({ text: t('saved') });
  };
  return (
    <form onSubmit={(event) => void save(event).catch(() => undefined)} noValidate>
      <FormStack>
        {faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={attempts} />
        ) : conflict || state === 'stale' ? null : (
          <FaultNotice error={failure} />
        )}
        {THIN_THRESHOLD_NAMES.map((name) => (
          <NumberField
            key={name}
            id={fieldId(`/${name}`)}
            label={t(`field.${name}`)}
            description={t('limits', THIN_THRESHOLD_LIMITS[name])}
            unit={t(`unit.${name}`)}
            value={body[name]}
            onChange={(value) => change({ [name]: value })}
            errorMessage={faults.of(`/${name}`)}
          />
        ))}
        <ThresholdPreview held={thresholds.values} tried={parsed.success ? parsed.data : null} />
        <ButtonRow>
          <Button type="submit" isPending={state === 'saving'}>
            {t('save')}
          </Button>
          <Button variant="secondary" onClick={() => change(thresholds.values)}>
            {t('undo')}
          </Button>
          <Button variant="quiet" onClick={() => change(THIN_THRESHOLDS)}>
            {t('usual')}
          </Button>
        </ButtonRow>
        {conflict ? (
          <ConflictDialog
            draft={draft}
            labelOf={labelOf}
            textOf={(name, of) => {
              const value = of[name];
              return value === null || Number.isNaN(value) ? '' : valueOf(name, value);
            }}
          />
        ) : null}
      </FormStack>
    </form>
  );
}

function useThresholdFaults(problems: Parameters<typeof fieldFaults>[0]) {
  const t = useTranslations('thin-thresholds-form');
  const nameOf = (field: string) => THIN_THRESHOLD_NAMES.find((name) => field === `/${name}`);
  return fieldFaults(problems, {
    labelOf: (field) => {
      const name = nameOf(field);
      return name && t(`field.${name}`);
    },
    textOf: ({ field }) => {
      const name = nameOf(field);
      return name ? t('problem.limits', THIN_THRESHOLD_LIMITS[name]) : '';
    },
    join: (fault) => t('problem.of', fault),
  });
}
