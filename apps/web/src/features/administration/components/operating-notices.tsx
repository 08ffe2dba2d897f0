import type { OperatingNotice } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';

/** What is wrong with how the product is set up and what to do, for the administrator to pass on. */
export function OperatingNotices({ notices }: { notices: readonly OperatingNotice[] }) {
  const t = useTranslations('administration.notice');
  return notices.map(({ code }) => (
    <Notice key={code} tone="attention" title={t(`${code}.title`)}>
      <p>{t(`${code}.what`)}</p>
      <p>{t(`${code}.todo`)}</p>
    </Notice>
  ));
}
