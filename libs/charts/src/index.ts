export { TargetGapBar } from './bars/target-gap-bar.tsx';
export type {
  ConfidenceLevel,
  TargetGapBarProps,
  StatedEffect,
  TargetGapGroup,
  TargetGapPoint,
} from './bars/target-gap-bar.tsx';
export { SplitBars } from './bars/split-bars.tsx';
export type { SplitBarsProps, SplitGroup } from './bars/split-bars.tsx';
export { ChartFigure } from './figure/chart-figure.tsx';
export type { ChartFigureProps, ChartProps } from './figure/chart-figure.tsx';
export { ChartLabelsProvider } from './figure/chart-labels.tsx';
export type { ChartLabels, ChartLabelsProviderProps } from './figure/chart-labels.tsx';
export { chartCsv, csvAddress } from './figure/chart-table.ts';
export type { Cell, ChartColumn, ChartRow, ChartTable } from './figure/chart-table.ts';
export { LineChart } from './line/line-chart.tsx';
export type { LineChartProps } from './line/line-chart.tsx';
export type {
  LineBaseline,
  LineBreak,
  LineContent,
  LinePoint,
  LineSeries,
  LineTarget,
} from './line/line-model.ts';
export { SmallMultiples } from './line/small-multiples.tsx';
export type { LinePanel, SmallMultiplesProps } from './line/small-multiples.tsx';
export { HexMap } from './map/hex-map.tsx';
export type { HexMapProps } from './map/hex-map.tsx';
export type { HexCell, HexScale } from './map/hex-layout.ts';
export { CoverageMatrix } from './matrix/coverage-matrix.tsx';
export type { CoverageMatrixProps } from './matrix/coverage-matrix.tsx';
export type { MatrixCell, MatrixRow } from './matrix/matrix-model.ts';
export { PeriodChart } from './periods/period-chart.tsx';
export type { PeriodChartProps, PeriodRow } from './periods/period-chart.tsx';
export { EffectSankey } from './sankey/effect-sankey.tsx';
export type { EffectSankeyProps } from './sankey/effect-sankey.tsx';
export type { EffectLink, EffectNode, SankeyColumn } from './sankey/sankey-model.ts';
