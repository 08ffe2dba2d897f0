import { Notice } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useApi } from '../api/query-client.ts';
import { FaultNotice } from '../faults/fault-notice.tsx';
import { useSession } from '../session/session.ts';
import { useDates } from '../values/dates.ts';

/** Tells the owner of an account that somebody else made a link for a new password to it. */
export function PasswordLinkNotice() {
  const t = useTranslations('password-link.notice');
  const { passwordLink } = useSession();
  const { date } = useDates();
  const api = useApi();
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => api.delete('/account/password-link'),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['session'] }),
  });
  if (!passwordLink) return null;
  const { on, by } = passwordLink;
  return (
    <Notice tone="attention" title={t('title')}>
      <p>
        {by === null
          ? t('textByCommand', { date: date(on) })
          : t('text', { date: date(on), name: by })}
      </p>
      <p>{t('what')}</p>
      <FaultNotice error={read.error} />
      <Button
        size="small"
        variant="secondary"
        isPending={read.isPending}
        onClick={() => read.mutate()}
      >
        {t('read')}
      </Button>
    </Notice>
  );
}
