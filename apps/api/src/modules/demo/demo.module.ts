import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.ts';
import { DemoLoader } from './demo.loader.ts';
import { DemoRepository } from './demo.repository.ts';

@Module({
  controllers: [DemoController],
  providers: [DemoLoader, DemoRepository],
  exports: [DemoLoader],
})
export class DemoModule {}
