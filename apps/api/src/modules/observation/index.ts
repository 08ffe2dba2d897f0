export { ObservationModule } from './observation.module.ts';
export { ObservationService } from './observation.service.ts';
