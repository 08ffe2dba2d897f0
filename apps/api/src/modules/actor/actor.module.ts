import { Module } from '@nestjs/common';
import './actor.errors.ts';
import { InvitationModule } from '../invitation/index.ts';
import { OwnershipModule } from '../ownership/index.ts';
import { ActorAccess } from './actor.access.ts';
import { ActorController } from './actor.controller.ts';
import { ActorMergeRepository } from './actor-merge.repository.ts';
import { ActorRepository } from './actor.repository.ts';
import { ActorService } from './actor.service.ts';
import { MemberController } from './member.controller.ts';
import { MemberRepository } from './member.repository.ts';
import { MemberService } from './member.service.ts';

/** Actors and their members. */
@Module({
  imports: [InvitationModule, OwnershipModule],
  controllers: [ActorController, MemberController],
  providers: [
    ActorAccess,
    ActorRepository,
    ActorMergeRepository,
    ActorService,
    MemberRepository,
    MemberService,
  ],
})
export class ActorModule {}
