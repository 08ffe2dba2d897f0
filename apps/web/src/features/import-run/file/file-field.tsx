import { FormField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import type { ChosenFile } from './file-draft.ts';
import { fileHead, fileText } from './file-head.ts';

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
    const text = fileText(await chosen.arrayBuffer());
    onChoose({ name: chosen.name, text, head: fileHead(text) });
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
            accept=".csv,text/csv"
            onChange={(event) => void read(event.target.files?.[0])}
          />
        )}
      </FormField>
      {file ? (
        <p role="status">
          {t('fileRead', { name: file.name, columns: file.head.columns.join(', ') })}
        </p>
      ) : null}
    </>
  );
}
