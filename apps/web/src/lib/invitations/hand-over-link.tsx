import { CopyLinkButton, Notice } from '@samhandling/ui';
import { Button, FormStack } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../faults/fault-notice.tsx';
import { FocusedMessage } from '../focus/focused-message.tsx';
import { useDates } from '../values/dates.ts';
import styles from './hand-over-link.module.css';
import { useInvitationLink } from './use-invitation-changes.ts';

type HandOverLinkProps = {
  readonly id: string;
  readonly email: string;
  /** A link was handed over before, which this one replaces. */
  readonly replaces?: boolean;
};

/** Asks to check who it is, then makes a link and shows it once. */
export function HandOverLink({ id, email, replaces = false }: HandOverLinkProps) {
  const t = useTranslations('invitation.handOver');
  const { date } = useDates();
  const link = useInvitationLink(id);
  return (
    <FormStack>
      {link.data?.link ? null : (
        <p>
          {t('check', { email })}
          {replaces ? ` ${t('replaces')}` : null}
        </p>
      )}
      <FaultNotice error={link.error} />
      {link.data?.link ? (
        <FocusedMessage>
          <Notice tone="success">
            <p>{t('shown', { email, date: date(link.data.expiresOn) })}</p>
            <p className={styles.link}>{link.data.link}</p>
            <CopyLinkButton label={t('copy')} copiedLabel={t('copied')} href={link.data.link} />
          </Notice>
        </FocusedMessage>
      ) : (
        <div>
          <Button isPending={link.isPending} onClick={() => link.mutate()}>
            {t('show')}
          </Button>
        </div>
      )}
    </FormStack>
  );
}
