/** What other slices may use of accounts. */
export { AccountModule } from './account.module.ts';
export { AccountRepository, type AccountRow } from './account.repository.ts';
export { InvitationService, type NewInvitation } from './invitation.service.ts';
