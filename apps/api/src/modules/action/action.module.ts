import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/index.ts';
import { FactsModule } from '../facts/index.ts';
import { OwnershipModule } from '../ownership/index.ts';
import { ActionController } from './action.controller.ts';
import { ActionRepository } from './action.repository.ts';
import { ActionService } from './action.service.ts';

@Module({
  imports: [CoverageModule, FactsModule, OwnershipModule],
  controllers: [ActionController],
  providers: [ActionRepository, ActionService],
})
export class ActionModule {}
