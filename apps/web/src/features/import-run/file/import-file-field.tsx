import type { ImportFilePreview } from '@samhandling/contract';
import { IMPORT_FILE_BYTES } from '@samhandling/domain';
import { FileField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { fieldId } from '../../../lib/forms/field-faults.ts';
import { useFileWords } from '../../../lib/forms/file-words.ts';
import type { ChosenFile } from './file-draft.ts';
import { fileTypeOf } from './file-head.ts';

type ImportFileFieldProps = {
  readonly file: ChosenFile | null;
  readonly preview: ImportFilePreview | null;
  readonly onChoose: (file: ChosenFile) => void;
  /** It can't be read, and why. */
  readonly onRefuse: (code: 'too_big' | 'not_readable') => void;
  readonly errorMessage: string | undefined;
};

/** The field for a file; its content is sent with the form. */
export function ImportFileField(props: ImportFileFieldProps) {
  const { file, preview, onChoose, onRefuse, errorMessage } = props;
  const t = useTranslations('import-file');
  const words = useFileWords();
  const read = async (chosen: File) => {
    if (chosen.size > IMPORT_FILE_BYTES) {
      onRefuse('too_big');
      return;
    }
    const bytes = await chosen.arrayBuffer();
    const type = fileTypeOf(bytes);
    if (type === null) onRefuse('not_readable');
    else onChoose({ name: chosen.name, content: new Blob([bytes], { type }) });
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
        accept=".csv,.txt,text/csv,.xlsx"
        onChoose={(chosen) => void read(chosen)}
      />
      <p role="status">
        {file ? t(preview ? 'fileShown' : 'fileOpening', { name: file.name }) : ''}
      </p>
    </>
  );
}
