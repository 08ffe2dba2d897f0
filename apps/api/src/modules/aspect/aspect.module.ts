import { Module } from '@nestjs/common';
import { InitiativeModule } from '../initiative/index.ts';
import { AspectController } from './aspect.controller.ts';
import { AspectRepository } from './aspect.repository.ts';
import { AspectService } from './aspect.service.ts';
import { SizesBySexRepository } from './sizes-by-sex.repository.ts';

@Module({
  imports: [InitiativeModule],
  controllers: [AspectController],
  providers: [AspectRepository, AspectService, SizesBySexRepository],
})
export class AspectModule {}
