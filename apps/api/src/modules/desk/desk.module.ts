import { Module } from '@nestjs/common';
import { InitiativeModule } from '../initiative/index.ts';
import { DeskController } from './desk.controller.ts';
import { DeskRepository } from './desk.repository.ts';
import { DeskService } from './desk.service.ts';

@Module({
  imports: [InitiativeModule],
  controllers: [DeskController],
  providers: [DeskRepository, DeskService],
})
export class DeskModule {}
