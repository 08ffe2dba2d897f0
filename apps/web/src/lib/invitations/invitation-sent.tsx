import type { InvitationReceipt } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { FormStack } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useDates } from '../values/dates.ts';
import { HandOverLink } from './hand-over-link.tsx';

/** How an invitation reaches the person: by mail, from a coordinator, or from whoever invites. */
export function InvitationSent({ receipt }: { receipt: InvitationReceipt }) {
  const t = useTranslations('invitation.invite');
  const { date } = useDates();
  const { id, email, expiresOn, isMailed, abilities } = receipt;
  const isByHand = !isMailed && abilities.handOver;
  const how = isMailed ? 'mailed' : isByHand ? 'byHand' : 'waits';
  return (
    <FormStack>
      <Notice tone="success" isLive>
        <p>{t(how, { email, date: date(expiresOn) })}</p>
      </Notice>
      {isByHand ? <HandOverLink id={id} email={email} /> : null}
    </FormStack>
  );
}
