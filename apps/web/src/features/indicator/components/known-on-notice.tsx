import type { Indicator } from '@samhandling/contract';
import { ButtonLink, Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';

/** Says that an earlier state is shown, and leads back. Nothing where the page is of today. */
export function KnownOnNotice({ indicator: { code, knownOn } }: { readonly indicator: Indicator }) {
  const t = useTranslations('indicator.known');
  const { date } = useDates();
  if (!knownOn) return null;
  return (
    <div className="site-block">
      <Notice
        tone="attention"
        title={t('notice', { date: date(knownOn) })}
        actions={
          <ButtonLink variant="secondary" href={paths.indicator(code)}>
            {t('back')}
          </ButtonLink>
        }
      >
        <p>{t('text')}</p>
      </Notice>
    </div>
  );
}
