import { Module } from '@nestjs/common';
import { ActorEntriesRepository } from './actor-entries.repository.ts';
import { CountyFacts } from './county-facts.ts';
import { CountyLoader } from './county-loader.ts';
import { FrameRepository } from './frame.repository.ts';
import { InitiativeEntriesRepository } from './initiative-entries.repository.ts';
import { InitiativePastsRepository } from './initiative-pasts.repository.ts';
import { PastLoader } from './past-loader.ts';
import { TitlesRepository } from './titles.repository.ts';

@Module({
  providers: [
    ActorEntriesRepository,
    CountyFacts,
    CountyLoader,
    FrameRepository,
    InitiativeEntriesRepository,
    InitiativePastsRepository,
    PastLoader,
    TitlesRepository,
  ],
  exports: [CountyFacts, TitlesRepository],
})
export class FactsModule {}
