import { ChartLabelsProvider } from '@samhandling/charts';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';

/** Gives the charts inside their labels and number formats. */
export function Charts({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const format = useFormatter();
  return (
    <ChartLabelsProvider
      labels={{
        showTable: t('showTable'),
        download: t('downloadCsv'),
        noValue: '–',
        formatNumber: (value) => format.number(value, 'decimal'),
      }}
    >
      {children}
    </ChartLabelsProvider>
  );
}
