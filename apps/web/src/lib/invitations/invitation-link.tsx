import type { InvitationReceipt } from '@samhandling/contract';
import { CopyLinkButton, Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../values/dates.ts';
import styles from './invitation-link.module.css';

/** An invitation is on its way; where no mail is set up the link itself is handed over. */
export function InvitationSent({ receipt }: { receipt: InvitationReceipt }) {
  const t = useTranslations('account.invite');
  const { date } = useDates();
  const { email, link, expiresOn } = receipt;
  return (
    <Notice tone="success" isLive>
      {link === null ? (
        <p>{t('mailed', { email, date: date(expiresOn) })}</p>
      ) : (
        <>
          <p>{t('handOver', { email, date: date(expiresOn) })}</p>
          <InvitationLink link={link} />
        </>
      )}
    </Notice>
  );
}

export function InvitationLink({ link }: { link: string }) {
  const t = useTranslations('account.invite');
  return (
    <>
      <p className={styles.link}>{link}</p>
      <CopyLinkButton label={t('copy')} copiedLabel={t('copied')} href={link} />
    </>
  );
}
