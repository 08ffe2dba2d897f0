import type { OperatingNotice } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';

/** What the administrator should have mended by whoever runs the product, with what to do. */
export function OperatingNotices({ notices }: { notices: readonly OperatingNotice[] }) {
  const t = useTranslations('administration.notice');
  return notices.map(({ code }) => (
    <Notice key={code} tone="attention" title={t(`${code}.title`)}>
      <p>{t(`${code}.what`)}</p>
      <p>{t(`${code}.todo`)}</p>
    </Notice>
  ));
}
