import type { ReviewTime } from '@samhandling/contract';
import { Link, Notice } from '@samhandling/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

/** The receipt of those who sent it in: who reads it, how long that usually takes, and where the answer comes. */
export function SubmittedNotice() {
  const t = useTranslations('review-time');
  const { isMailConfigured } = useSession();
  const { data } = useQuery(apiQuery<ReviewTime>(['review-time'], '/review-time'));
  return (
    <Notice tone="success" title={t('title')}>
      <p>
        {t('text')} {data?.days ? t('days', { days: data.days }) : null}
      </p>
      <p>
        {t.rich('answer', {
          isMailed: String(isMailConfigured),
          a: (text) => <Link href={paths.desk}>{text}</Link>,
        })}
      </p>
    </Notice>
  );
}
