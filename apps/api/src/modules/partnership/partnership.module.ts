import { Module } from '@nestjs/common';
import { PartnershipAccess } from './partnership.access.ts';
import { PartnershipController } from './partnership.controller.ts';
import { PartnershipRepository } from './partnership.repository.ts';
import { PartnershipService } from './partnership.service.ts';

@Module({
  controllers: [PartnershipController],
  providers: [PartnershipAccess, PartnershipRepository, PartnershipService],
})
export class PartnershipModule {}
