import { Module } from '@nestjs/common';
import { DatedInitiativeModule } from '../dated-initiative/index.ts';
import { FactsModule } from '../facts/index.ts';
import { InitiativeModule } from '../initiative/index.ts';
import { AspectController } from './aspect.controller.ts';
import { AspectRepository } from './aspect.repository.ts';
import { AspectService } from './aspect.service.ts';
import { SizesBySexRepository } from './sizes-by-sex.repository.ts';

@Module({
  imports: [DatedInitiativeModule, FactsModule, InitiativeModule],
  controllers: [AspectController],
  providers: [AspectRepository, AspectService, SizesBySexRepository],
})
export class AspectModule {}
