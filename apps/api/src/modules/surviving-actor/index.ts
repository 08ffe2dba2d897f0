/** What other slices use to attach a row to an actor that may be merged meanwhile. */
export { actorMerged } from './surviving-actor.errors.ts';
export {
  asMemberNow,
  holdActor,
  holdActors,
  holdActorToMerge,
} from './surviving-actor.repository.ts';
