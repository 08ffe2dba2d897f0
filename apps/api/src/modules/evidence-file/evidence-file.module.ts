import { Module } from '@nestjs/common';
import { allowLargeBody } from '../../platform/http/json-body.ts';
import { EvidenceFileController } from './evidence-file.controller.ts';
import { EvidenceFileRepository } from './evidence-file.repository.ts';
import { EvidenceFileService } from './evidence-file.service.ts';

/** 5 MB in base64, and what is about it. */
allowLargeBody('/evidence-files', '7mb');

@Module({
  controllers: [EvidenceFileController],
  providers: [EvidenceFileRepository, EvidenceFileService],
})
export class EvidenceFileModule {}
