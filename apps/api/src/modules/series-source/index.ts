export { SeriesSourceAccess } from './series-source.access.ts';
export { SeriesSourceModule } from './series-source.module.ts';
export { SeriesSourceRepository, type StoredSource } from './series-source.repository.ts';
export { SeriesSourceService } from './series-source.service.ts';
