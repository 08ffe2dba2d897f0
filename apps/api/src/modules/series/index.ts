export { inOrderOfStrategy, placeName, seriesOfStrategies, seriesRef } from './series-fragments.ts';
export { fromSeries, seriesRef as seriesRefSql } from './series-sql.ts';
export { SeriesModule } from './series.module.ts';
export { SeriesRepository, type StoredSeries } from './series.repository.ts';
export { SeriesService } from './series.service.ts';
