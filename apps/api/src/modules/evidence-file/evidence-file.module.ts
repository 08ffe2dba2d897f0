import { Module } from '@nestjs/common';
import { EvidenceFileAccess } from './evidence-file.access.ts';
import { EvidenceFileController } from './evidence-file.controller.ts';
import { EvidenceFileRepository } from './evidence-file.repository.ts';
import { EvidenceFileService } from './evidence-file.service.ts';

@Module({
  controllers: [EvidenceFileController],
  providers: [EvidenceFileAccess, EvidenceFileRepository, EvidenceFileService],
})
export class EvidenceFileModule {}
