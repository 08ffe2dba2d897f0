import { IMPORT_FILE_BYTES } from '@samhandling/domain';
import { FileField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import { useFileWords } from '../../../lib/forms/file-words.ts';
import type { ChosenFile } from './file-draft.ts';
import { fileHead, fileText, fileTypeOf } from './file-head.ts';

type ImportFileFieldProps = {
  readonly file: ChosenFile | null;
  readonly onChoose: (file: ChosenFile) => void;
  /** It can't be read, and why. */
  readonly onRefuse: (code: 'too_big' | 'not_readable') => void;
  readonly errorMessage: string | undefined;
};

/** The field for a file; its content is read in the browser and sent with the form. */
export function ImportFileField({ file, onChoose, onRefuse, errorMessage }: ImportFileFieldProps) {
  const t = useTranslations('import-file');
  const words = useFileWords();
  const read = async (chosen: File) => {
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
      <FileField
        id={fieldId('/file')}
        label={t('file')}
        description={t('fileHelp')}
        errorMessage={errorMessage}
        isRequired
        words={words}
        fileName={file?.name ?? null}
        accept=".csv,text/csv,.xlsx"
        onChoose={(chosen) => void read(chosen)}
      />
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
