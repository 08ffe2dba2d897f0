import type { ImportFilePreview } from '@samhandling/contract';
import { FormGroup, FormRow, RadioGroup, Select } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import type { FileDraft } from './file-draft.ts';

const SHOWN_CELLS = 4;

type TableFieldsProps = {
  readonly preview: ImportFilePreview;
  readonly draft: Pick<FileDraft, 'headingRow' | 'layout' | 'answers'>;
  /** Codes of what the API has found in the rows. */
  readonly found: readonly string[];
  readonly onSheet: (sheet: string) => void;
  readonly onHeadingRow: (row: number) => void;
  readonly onChange: (changes: Partial<FileDraft>) => void;
};

/** Where the table stands in the file, and what is asked where it can be read in two ways. */
export function TableFields(props: TableFieldsProps) {
  const { preview, draft, found, onSheet, onHeadingRow, onChange } = props;
  const t = useTranslations('import-file');
  const { answers } = draft;
  const hasHidden = preview.hiddenRows > 0 || preview.hiddenColumns.length > 0;
  const answer = <Key extends keyof FileDraft['answers']>(
    key: Key,
    label: string,
    options: readonly { value: NonNullable<FileDraft['answers'][Key]>; label: string }[],
  ) => (
    <RadioGroup
      id={fieldId(`/${key}`)}
      label={label}
      options={options}
      value={answers[key] ?? null}
      onChange={(value) => {
        const chosen = options.find((option) => option.value === value);
        if (chosen) onChange({ answers: { ...answers, [key]: chosen.value } });
      }}
    />
  );
  return (
    <FormGroup label={t('tableTitle')} description={t('tableHelp')}>
      <FormRow>
        {preview.sheets.length > 1 ? (
          <Select
            id={fieldId('/sheet')}
            label={t('sheet')}
            width="medium"
            options={preview.sheets.map((name) => ({ value: name, label: name }))}
            value={preview.sheet ?? ''}
            onChange={onSheet}
          />
        ) : null}
        <Select
          id={fieldId('/headingRow')}
          label={t('headingRow')}
          width="medium"
          options={preview.rows.map(({ row, cells }) => ({
            value: String(row),
            label: t('rowOf', {
              row,
              cells: cells
                .filter((cell) => cell !== '')
                .slice(0, SHOWN_CELLS)
                .join(' | '),
            }),
          }))}
          value={String(draft.headingRow ?? '')}
          onChange={(row) => onHeadingRow(Number(row))}
        />
        <Select
          id={fieldId('/layout')}
          label={t('layout')}
          width="medium"
          options={(['long', 'wide'] as const).map((value) => ({
            value,
            label: t(`layouts.${value}`),
          }))}
          value={draft.layout}
          onChange={(layout) => onChange({ layout: layout === 'wide' ? 'wide' : 'long' })}
        />
      </FormRow>
      {hasHidden
        ? answer(
            'hidden',
            t('hidden.label', {
              rows: preview.hiddenRows,
              columns: preview.hiddenColumns.join(', ') || 'none',
            }),
            [
              { value: 'leave_out', label: t('hidden.leave_out') },
              { value: 'read', label: t('hidden.read') },
            ],
          )
        : null}
      {answers.decimalMark || found.includes('file.thousands_mark')
        ? answer('decimalMark', t('decimalMark.label'), [
            { value: 'comma', label: t('decimalMark.comma') },
            { value: 'point', label: t('decimalMark.point') },
          ])
        : null}
      {answers.dash || found.includes('file.dash')
        ? answer('dash', t('dash.label'), [
            { value: 'missing', label: t('dash.missing') },
            { value: 'zero', label: t('dash.zero') },
          ])
        : null}
    </FormGroup>
  );
}
