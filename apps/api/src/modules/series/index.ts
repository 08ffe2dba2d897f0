export { inOrderOfStrategy, placeName, seriesOfStrategies, seriesRef } from './series-fragments.ts';
export { MeasureAccess } from './series.access.ts';
export { SeriesModule } from './series.module.ts';
export { SeriesRepository, type StoredSeries } from './series.repository.ts';
export { SeriesValuesRepository } from './series-values.repository.ts';
export { SeriesService } from './series.service.ts';
