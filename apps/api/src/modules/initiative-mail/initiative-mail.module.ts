import { Module } from '@nestjs/common';
import { AccountModule } from '../account/index.ts';
import {
  ContributionQuestionJob,
  InitiativeLetters,
  InitiativeMailJob,
} from './initiative-mail.job.ts';
import { InitiativeMailRepository } from './initiative-mail.repository.ts';
import { InitiativeMails } from './initiative.mails.ts';

/** The mails about an initiative, its contributions and its reports: the slices of all three send them. */
@Module({
  imports: [AccountModule],
  providers: [
    ContributionQuestionJob,
    InitiativeLetters,
    InitiativeMailJob,
    InitiativeMailRepository,
    InitiativeMails,
  ],
  exports: [ContributionQuestionJob, InitiativeMailJob, InitiativeMails],
})
export class InitiativeMailModule {}
