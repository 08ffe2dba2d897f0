import { Module } from '@nestjs/common';
import { AccountModule } from '../account/index.ts';
import { AcceptanceService } from './acceptance.service.ts';
import { AdministratorInvitation } from './administrator-invitation.ts';
import { AcceptanceController, InvitationController } from './invitation.controller.ts';
import { InvitationJob } from './invitation.job.ts';
import { InvitationMails } from './invitation.mails.ts';
import { InvitationAccess } from './invitation.access.ts';
import { InvitationRepository } from './invitation.repository.ts';
import { InvitationService } from './invitation.service.ts';

/** Invitations to the region and to actors, from the offer to the answer. */
@Module({
  imports: [AccountModule],
  controllers: [InvitationController, AcceptanceController],
  providers: [
    InvitationAccess,
    InvitationService,
    AcceptanceService,
    AdministratorInvitation,
    InvitationRepository,
    InvitationMails,
    InvitationJob,
  ],
  exports: [InvitationService],
})
export class InvitationModule {}
