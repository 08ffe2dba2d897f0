import { DataTable, Disclosure } from '@samhandling/ui';
import { FormGroup, FormRow, FormStack, Select } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import type { FileDraft } from './file-draft.ts';
import { FILE_COLUMNS, type FileHead } from './file-head.ts';

const NEEDED: readonly string[] = ['period', 'value'];

type ColumnFieldsProps = {
  readonly head: FileHead;
  readonly columns: FileDraft['columns'];
  readonly onChange: (columns: FileDraft['columns']) => void;
  readonly faults: FieldFaults;
};

/** What each column of the file means; the first rows stand beside it. */
export function ColumnFields({ head, columns, onChange, faults }: ColumnFieldsProps) {
  const t = useTranslations('import-file');
  const headings = [...new Set(head.columns)].map((name) => ({ value: name, label: name }));
  return (
    <FormGroup label={t('columnsTitle')} description={t('columnsHelp')}>
      <FormStack>
        <FormRow>
          {FILE_COLUMNS.map((column) => (
            <Select
              key={column}
              id={fieldId(`/columns/${column}`)}
              label={t(`columns.${column}`)}
              width="medium"
              placeholder={t(NEEDED.includes(column) ? 'chooseColumn' : 'noColumn')}
              options={headings}
              value={columns[column] ?? ''}
              onChange={(name) => onChange({ ...columns, [column]: name === '' ? null : name })}
              errorMessage={faults.of(`/columns/${column}`)}
              isRequired={NEEDED.includes(column)}
            />
          ))}
        </FormRow>
        <Disclosure summary={t('preview', { count: head.rows.length })}>
          <DataTable
            caption={t('preview', { count: head.rows.length })}
            isCaptionHidden
            columns={head.columns.map((name, place) => ({
              key: `${place}`,
              header: name,
              isRowHeader: place === 0,
              render: (row: string[]) => row[place] ?? '',
            }))}
            rows={head.rows}
            rowKey={(row) => `${head.rows.indexOf(row)}`}
          />
        </Disclosure>
      </FormStack>
    </FormGroup>
  );
}
