import { DataTable, Disclosure } from '@samhandling/ui';
import { FormGroup, FormRow, FormStack, Select } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import type { FileDraft } from './file-draft.ts';
import { FILE_COLUMNS, type FileHead, type HeadColumn } from './file-head.ts';

const NEEDED: readonly string[] = ['period', 'value'];
/** Of a wide table the headings are the periods, and the cells the values. */
const NOT_WIDE: readonly string[] = ['period', 'value', 'status'];

type ColumnFieldsProps = {
  readonly head: FileHead;
  readonly layout: FileDraft['layout'];
  readonly columns: FileDraft['columns'];
  readonly onChange: (columns: FileDraft['columns']) => void;
  readonly faults: FieldFaults;
};

/** What each column of the file means; the first rows stand below. */
export function ColumnFields({ head, layout, columns, onChange, faults }: ColumnFieldsProps) {
  const t = useTranslations('import-file');
  const labelOf = useColumnLabel();
  const asked = FILE_COLUMNS.filter((column) => layout === 'long' || !NOT_WIDE.includes(column));
  return (
    <FormGroup label={t('columnsTitle')} description={t(`columnsHelp.${layout}`)}>
      <FormStack>
        <FormRow>
          {asked.map((column) => (
            <Select
              key={column}
              id={fieldId(`/${column}Column`)}
              label={t(`columns.${column}`)}
              width="medium"
              value={columns[column] ?? ''}
              onChange={(name) => onChange({ ...columns, [column]: name === '' ? null : name })}
              errorMessage={faults.of(`/${column}Column`)}
              isRequired={NEEDED.includes(column)}
              placeholder={t(NEEDED.includes(column) ? 'chooseColumn' : 'noColumn')}
              options={head.columns.map((each) => ({ value: each.name, label: labelOf(each) }))}
            />
          ))}
        </FormRow>
        <Preview head={head} />
      </FormStack>
    </FormGroup>
  );
}

/** A heading, or which column it is where it has none of its own. */
function useColumnLabel(): (column: HeadColumn) => string {
  const t = useTranslations('import-file');
  return ({ name, letters }) => (name === letters ? t('columnOf', { letters }) : name);
}

function Preview({ head: { columns, rows } }: { head: FileHead }) {
  const t = useTranslations('import-file');
  const labelOf = useColumnLabel();
  const caption = t('preview', { count: rows.length });
  return (
    <Disclosure summary={caption}>
      <DataTable
        caption={caption}
        isCaptionHidden
        columns={columns.map((column, at) => ({
          key: column.letters,
          header: labelOf(column),
          isRowHeader: at === 0,
          render: (row: readonly string[]) => row[column.place] ?? '',
        }))}
        rows={[...rows]}
        rowKey={(row) => `${rows.indexOf(row)}`}
      />
    </Disclosure>
  );
}
