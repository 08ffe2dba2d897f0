import { FormField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { base64Of } from '../../../lib/forms/base64.ts';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import type { ChosenFile } from './file-draft.ts';
import { fileHead, fileText, isWorkbook } from './file-head.ts';

type FileFieldProps = {
  readonly file: ChosenFile | null;
  readonly onChoose: (file: ChosenFile) => void;
  readonly errorMessage: string | undefined;
};

/** The browser's own choice of a file; what it says is read here, and sent with the form. */
export function FileField({ file, onChoose, errorMessage }: FileFieldProps) {
  const t = useTranslations('import-file');
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const { name } = chosen;
    const bytes = await chosen.arrayBuffer();
    if (isWorkbook(bytes)) {
      onChoose({ name, text: base64Of(bytes), encoding: 'base64', head: null });
      return;
    }
    const text = fileText(bytes);
    onChoose({ name, text, encoding: 'text', head: fileHead(text) });
  };
  return (
    <>
      <FormField
        id={fieldId('/text')}
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
