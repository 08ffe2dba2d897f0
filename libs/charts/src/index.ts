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
export { BandMap } from './bands/band-map.tsx';
export type {
  BandMapBlock,
  BandMapGroup,
  BandMapProps,
  BandMapRow,
  MapBand,
} from './bands/band-map.tsx';
export { CountBar } from './counts/count-bar.tsx';
export type { CountBarProps } from './counts/count-bar.tsx';
export { CountGrid } from './counts/count-grid.tsx';
export type {
  CountGridProps,
  GridCell,
  GridColumn,
  GridColumnGroup,
  GridRow,
  GridRowGroup,
} from './counts/count-grid.tsx';
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
export type {
  CoverageMatrixProps,
  MatrixArea,
  MatrixCell,
  MatrixRow,
} from './matrix/coverage-matrix.tsx';
export type { ActivePoint } from './time-line/active-point.ts';
export { TimeLineHead } from './time-line/time-line-head.tsx';
export type { TimeLineHeadProps } from './time-line/time-line-head.tsx';
export { timeLine, timeScale } from './time-line/time-line-model.ts';
export type { TimeLineLook, TimeLineWork, TimeScale } from './time-line/time-line-model.ts';
export { TimeLine, TimeLineKey } from './time-line/time-line.tsx';
export type { TimeLineKeyProps, TimeLineProps } from './time-line/time-line.tsx';
export { CountBars, CountPicture } from './bars/count-bars.tsx';
export type { CountBarRow, CountBarsProps, CountPictureProps } from './bars/count-bars.tsx';
export { BulletKey, BulletLine } from './bullet/bullet-line.tsx';
export type { BulletKeyProps, BulletLineProps } from './bullet/bullet-line.tsx';
export type { BulletMark, BulletValues } from './bullet/bullet-model.ts';
export { ChangeChart } from './changes/change-chart.tsx';
export type { ChangeChartProps, ChangeRow } from './changes/change-chart.tsx';
export { yearPlace } from './time-line/year-place.ts';
export { SparkLine } from './spark/spark-line.tsx';
export type { SparkLineProps } from './spark/spark-line.tsx';
