export { inOrderOfStrategy, placeName, seriesOfStrategies, seriesRef } from './series-fragments.ts';
export { SeriesModule } from './series.module.ts';
export { SeriesRepository, type StoredSeries } from './series.repository.ts';
