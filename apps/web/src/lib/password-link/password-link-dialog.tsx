import type { PasswordLink } from '@samhandling/contract';
import { CopyLinkButton, Notice } from '@samhandling/ui';
import { Button, Dialog, FormStack } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useApi } from '../api/query-client.ts';
import { FaultNotice } from '../faults/fault-notice.tsx';
import { FocusedMessage } from '../focus/focused-message.tsx';
import { useDates } from '../values/dates.ts';
import styles from './password-link-dialog.module.css';

type PasswordLinkDialogProps = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly onClose: () => void;
};

/** Asks to check who it is, then makes a link for a new password and shows it once. */
export function PasswordLinkDialog({ accountId, name, email, onClose }: PasswordLinkDialogProps) {
  const t = useTranslations('password-link');
  const { dateTime } = useDates();
  const api = useApi();
  const made = useMutation({
    mutationFn: () => api.post<PasswordLink>(`/accounts/${accountId}/password-link`, undefined),
  });
  const { data } = made;
  return (
    <Dialog
      isOpen
      title={t('title', { name })}
      closeLabel={t('close')}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <FormStack>
        {data?.link ? (
          <FocusedMessage>
            <Notice tone="success">
              <p>{t('shown', { email, time: dateTime(data.expiresAt) })}</p>
              <p className={styles.link}>{data.link}</p>
              <CopyLinkButton label={t('copy')} copiedLabel={t('copied')} href={data.link} />
            </Notice>
          </FocusedMessage>
        ) : (
          <>
            <p>{t('check', { email })}</p>
            <p>{t('told')}</p>
            <FaultNotice error={made.error} />
            <div>
              <Button isPending={made.isPending} onClick={() => made.mutate()}>
                {t('make')}
              </Button>
            </div>
          </>
        )}
      </FormStack>
    </Dialog>
  );
}
