import { createContext, useContext, type ReactNode } from 'react';

export interface ChartLabels {
  /** "Visa som tabell". */
  showTable: string;
  /** "Hämta som CSV". */
  download: string;
  /** Stands for a missing value. */
  noValue: string;
  /** For eyes only: never for CSV. */
  formatNumber: (value: number) => string;
}

const ChartLabelsContext = createContext<ChartLabels>({
  showTable: 'Table',
  download: 'CSV',
  noValue: '–',
  formatNumber: String,
});

export interface ChartLabelsProviderProps {
  labels: ChartLabels;
  children: ReactNode;
}

/** Said once for all charts of the page. */
export function ChartLabelsProvider({ labels, children }: ChartLabelsProviderProps): ReactNode {
  return <ChartLabelsContext value={labels}>{children}</ChartLabelsContext>;
}

export const useChartLabels = (): ChartLabels => useContext(ChartLabelsContext);
