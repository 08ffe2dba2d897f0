import { Module } from '@nestjs/common';
import { ActorEntriesRepository } from './actor-entries.repository.ts';
import { CountyFacts } from './county-facts.ts';
import { CountyLoader } from './county-loader.ts';
import { FrameRepository } from './frame.repository.ts';
import { InitiativeEntriesRepository } from './initiative-entries.repository.ts';

@Module({
  providers: [
    ActorEntriesRepository,
    CountyFacts,
    CountyLoader,
    FrameRepository,
    InitiativeEntriesRepository,
  ],
  exports: [CountyFacts, CountyLoader],
})
export class FactsModule {}
