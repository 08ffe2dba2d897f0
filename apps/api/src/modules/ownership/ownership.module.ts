import { Module } from '@nestjs/common';
import './ownership.errors.ts';
import { OwnedActionAccess, OwnershipAccess } from './ownership.access.ts';
import { OwnershipController } from './ownership.controller.ts';
import { OwnershipRepository } from './ownership.repository.ts';
import { OwnershipService } from './ownership.service.ts';

@Module({
  controllers: [OwnershipController],
  providers: [OwnedActionAccess, OwnershipAccess, OwnershipRepository, OwnershipService],
  exports: [OwnershipRepository],
})
export class OwnershipModule {}
