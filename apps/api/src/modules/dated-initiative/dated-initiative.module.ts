import { Module } from '@nestjs/common';
import { DatedInitiativeRepository } from './dated-initiative.repository.ts';

@Module({
  providers: [DatedInitiativeRepository],
  exports: [DatedInitiativeRepository],
})
export class DatedInitiativeModule {}
