export { fromSeries, isOfCurrentPlaces, seriesRef } from './series-sql.ts';
export { SeriesModule } from './series.module.ts';
export { SeriesRepository, type StoredSeries } from './series.repository.ts';
