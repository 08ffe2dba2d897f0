import type { EvidenceFile } from '@samhandling/contract';
import {
  EVIDENCE_FILE_ENDINGS,
  EVIDENCE_FILE_BYTES,
  EVIDENCE_FILE_COUNT,
} from '@samhandling/domain';
import { Button, FileField, FormStack } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { EvidenceFileLink } from '../../../lib/contributions/evidence-file-link.tsx';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { useFileWords } from '../../../lib/forms/file-words.ts';
import { useFocusAfter } from '../../../lib/focus/use-focus-after.ts';
import { useEvidenceFileAddition, useEvidenceFileRemoval } from '../api/use-evidence-files.ts';
import { evidenceMediaTypeOf } from './evidence-media-type.ts';
import styles from './evidence-files.module.css';

const ACCEPTED = [...Object.values(EVIDENCE_FILE_ENDINGS).map((ending) => `.${ending}`), '.jpeg'];

export type EvidenceFilesProps = {
  readonly id: string;
  readonly initiativeId: string;
  readonly contributionId: string;
  /** Undefined while the contribution is not saved. */
  readonly files: readonly EvidenceFile[] | undefined;
};

/** Evidence as files: each is kept as soon as it is chosen, so that it needs a contribution that is saved. */
export function EvidenceFiles({ id, initiativeId, contributionId, files }: EvidenceFilesProps) {
  const t = useTranslations('initiative-form.files');
  const errors = useTranslations('errors');
  const problemText = useProblemText();
  const words = useFileWords();
  const focusAfter = useFocusAfter();
  const addition = useEvidenceFileAddition(initiativeId, contributionId);
  const [unsent, setUnsent] = useState<'too_large' | 'type_not_allowed' | null>(null);
  const [removing, setRemoving] = useState<EvidenceFile | null>(null);
  if (!files) return <p>{t('unsaved')}</p>;
  const choose = (file: File) => {
    addition.reset();
    const type = evidenceMediaTypeOf(file);
    const isTooLarge = file.size > EVIDENCE_FILE_BYTES;
    setUnsent(isTooLarge ? 'too_large' : type ? null : 'type_not_allowed');
    if (type && !isTooLarge) addition.mutate({ file, type });
  };
  const fault = unsent
    ? errors(`evidence_file.${unsent}`)
    : addition.error
      ? problemText(addition.error)
      : undefined;
  return (
    <FormStack>
      <div>
        {files.length < EVIDENCE_FILE_COUNT ? (
          <FileField
            id={id}
            label={t('label')}
            description={t('help')}
            errorMessage={fault}
            words={words}
            accept={ACCEPTED.join(',')}
            isPending={addition.isPending}
            onChoose={choose}
          />
        ) : (
          <p id={id} tabIndex={-1}>
            {t('full')}
          </p>
        )}
        <p role="status" className={styles.status}>
          {addition.isPending
            ? t('sending')
            : addition.data && files.some((file) => file.id === addition.data.id)
              ? t('added', { name: addition.data.name })
              : null}
        </p>
      </div>
      {files.length > 0 ? (
        <ul role="list" className={styles.list} aria-label={t('list')}>
          {files.map((file) => (
            <li key={file.id} className={styles.file}>
              <span>
                <EvidenceFileLink file={file} />
              </span>
              <Button
                variant="quiet"
                aria-label={t('removeNamed', { name: file.name })}
                onClick={() => setRemoving(file)}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {removing ? (
        <RemoveFileDialog
          initiativeId={initiativeId}
          contributionId={contributionId}
          file={removing}
          onRemoved={() => focusAfter(id)}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </FormStack>
  );
}

type RemoveFileDialogProps = Pick<EvidenceFilesProps, 'initiativeId' | 'contributionId'> & {
  readonly file: EvidenceFile;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
};

function RemoveFileDialog(props: RemoveFileDialogProps) {
  const { initiativeId, contributionId, file, onRemoved, onClose } = props;
  const t = useTranslations('initiative-form.files');
  const removal = useEvidenceFileRemoval(initiativeId, contributionId);
  return (
    <ConfirmationDialog
      title={t('ask', { name: file.name })}
      confirmLabel={t('removeConfirm')}
      variant="danger"
      isPending={removal.isPending}
      error={removal.error}
      onConfirm={() =>
        removal.mutate(file.id, {
          onSuccess: () => {
            onClose();
            onRemoved();
          },
        })
      }
      onClose={onClose}
    >
      <p>{t('askText')}</p>
    </ConfirmationDialog>
  );
}
