export { ObservationModule } from './observation.module.ts';
