import type { Indicator } from '@samhandling/contract';
import { FilterSelect, SubmitButton } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './known-on-form.module.css';

/** A plain form over the days on which something changed: the address is the choice. */
export function KnownOnForm({ indicator }: { readonly indicator: Indicator }) {
  const t = useTranslations('indicator.known');
  const { date } = useDates();
  const { code, knownOn, recordedOn } = indicator;
  const days = [...new Set([...(knownOn ? [knownOn] : []), ...recordedOn])].sort().reverse();
  return (
    <form method="get" action={paths.indicator(code)} className={styles.form} data-print="hide">
      <FilterSelect
        name="kand"
        label={t('label')}
        placeholder={t('now')}
        options={days.map((day) => ({ value: day, label: date(day) }))}
        defaultValue={knownOn ?? undefined}
      />
      <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
    </form>
  );
}
