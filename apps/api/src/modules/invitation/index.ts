/** What other slices may use of invitations. */
export { InvitationJob } from './invitation.job.ts';
export { InvitationModule } from './invitation.module.ts';
export { InvitationService } from './invitation.service.ts';
export { AcceptanceService } from './acceptance.service.ts';
export { AdministratorInvitation } from './administrator-invitation.ts';
