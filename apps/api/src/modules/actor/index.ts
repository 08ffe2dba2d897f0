export { ActorModule } from './actor.module.ts';
