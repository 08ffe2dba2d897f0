export { ObservationModule } from './observation.module.ts';
export {
  ObservationRepository,
  type LatestObservation,
  type NewObservation,
} from './observation.repository.ts';
