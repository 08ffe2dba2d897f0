import { IMPORT_FILE_BYTES } from '@samhandling/domain';
import { FormField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import type { ChosenFile } from './file-draft.ts';
import { fileHead, fileText, fileTypeOf } from './file-head.ts';

type FileFieldProps = {
  readonly file: ChosenFile | null;
  readonly onChoose: (file: ChosenFile) => void;
  /** It can't be read, and why. */
  readonly onRefuse: (code: 'too_big' | 'not_readable') => void;
  readonly errorMessage: string | undefined;
};

/** The field for a file; its content is read in the browser and sent with the form. */
export function FileField({ file, onChoose, onRefuse, errorMessage }: FileFieldProps) {
  const t = useTranslations('import-file');
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > IMPORT_FILE_BYTES) {
      onRefuse('too_big');
      return;
    }
    const bytes = await chosen.arrayBuffer();
    const type = fileTypeOf(bytes);
    if (type === null) {
      onRefuse('not_readable');
      return;
    }
    const head = type === 'text/csv' ? fileHead(fileText(bytes)) : null;
    onChoose({ name: chosen.name, content: new Blob([bytes], { type }), head });
  };
  return (
    <>
      <FormField
        id={fieldId('/file')}
        label={t('file')}
        description={t('fileHelp')}
        errorMessage={errorMessage}
        isRequired
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,text/csv,.xlsx"
            onChange={(event) => void read(event.target.files?.[0])}
          />
        )}
      </FormField>
      {file ? (
        <p role="status">
          {file.head
            ? t('fileRead', { name: file.name, columns: file.head.columns.join(', ') })
            : t('workbookRead', { name: file.name })}
        </p>
      ) : null}
    </>
  );
}
