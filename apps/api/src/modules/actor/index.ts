export { ActorModule } from './actor.module.ts';
export { ActorService } from './actor.service.ts';
export { MemberService } from './member.service.ts';
