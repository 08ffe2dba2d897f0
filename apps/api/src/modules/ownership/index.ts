export { OwnershipModule } from './ownership.module.ts';
export { presentOwnership, presentOwnerships } from './ownership.presenter.ts';
export { OwnershipRepository, type OwnershipRow } from './ownership.repository.ts';
export { OwnershipService } from './ownership.service.ts';
