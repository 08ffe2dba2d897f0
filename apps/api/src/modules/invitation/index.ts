/** What other slices may use of invitations. */
export { InvitationModule } from './invitation.module.ts';
export { InvitationService } from './invitation.service.ts';
