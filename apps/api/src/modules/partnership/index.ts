/** What other slices may use of partners. */
export { PartnershipModule } from './partnership.module.ts';
export { hasMembers, partnershipsOf } from './partnership-fragments.ts';
export { presentPartners, presentPartnerships } from './partnership.presenter.ts';
export { PartnershipService } from './partnership.service.ts';
