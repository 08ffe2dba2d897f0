import { Module } from '@nestjs/common';
import { EvidenceFileController } from './evidence-file.controller.ts';
import { EvidenceFileRepository } from './evidence-file.repository.ts';
import { EvidenceFileService } from './evidence-file.service.ts';

@Module({
  controllers: [EvidenceFileController],
  providers: [EvidenceFileRepository, EvidenceFileService],
})
export class EvidenceFileModule {}
