import { DataTable, Disclosure } from '@samhandling/ui';
import { FormGroup, FormRow, FormStack, Select, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import type { FileDraft } from './file-draft.ts';
import { FILE_COLUMNS, type FileHead } from './file-head.ts';

const NEEDED: readonly string[] = ['period', 'value'];

type ColumnFieldsProps = {
  /** Null where only the API can read the file: then headings are typed. */
  readonly head: FileHead | null;
  readonly columns: FileDraft['columns'];
  readonly onChange: (columns: FileDraft['columns']) => void;
  readonly faults: FieldFaults;
};

/** What each column of the file means; the first rows stand below. */
export function ColumnFields({ head, columns, onChange, faults }: ColumnFieldsProps) {
  const t = useTranslations('import-file');
  const field = (column: (typeof FILE_COLUMNS)[number]) => ({
    id: fieldId(`/${column}Column`),
    label: t(`columns.${column}`),
    width: 'medium' as const,
    value: columns[column] ?? '',
    onChange: (name: string) => onChange({ ...columns, [column]: name === '' ? null : name }),
    errorMessage: faults.of(`/${column}Column`),
    isRequired: NEEDED.includes(column),
  });
  return (
    <FormGroup
      label={t('columnsTitle')}
      description={t(head ? 'columnsHelp' : 'workbookColumnsHelp')}
    >
      <FormStack>
        <FormRow>
          {FILE_COLUMNS.map((column) =>
            head ? (
              <Select
                key={column}
                {...field(column)}
                placeholder={t(NEEDED.includes(column) ? 'chooseColumn' : 'noColumn')}
                options={[...new Set(head.columns)].map((name) => ({ value: name, label: name }))}
              />
            ) : (
              <TextField key={column} {...field(column)} />
            ),
          )}
        </FormRow>
        {head ? <Preview head={head} /> : null}
      </FormStack>
    </FormGroup>
  );
}

function Preview({ head: { columns, rows } }: { head: FileHead }) {
  const t = useTranslations('import-file');
  const caption = t('preview', { count: rows.length });
  return (
    <Disclosure summary={caption}>
      <DataTable
        caption={caption}
        isCaptionHidden
        columns={columns.map((name, place) => ({
          key: `${place}`,
          header: name,
          isRowHeader: place === 0,
          render: (row: string[]) => row[place] ?? '',
        }))}
        rows={rows}
        rowKey={(row) => `${rows.indexOf(row)}`}
      />
    </Disclosure>
  );
}
