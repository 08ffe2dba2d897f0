import { Module } from '@nestjs/common';
import { InitiativeMailRepository } from './initiative-mail.repository.ts';
import { InitiativeMails } from './initiative.mails.ts';

/** The mails about an initiative, its contributions and its reports: the slices of all three send them. */
@Module({ providers: [InitiativeMailRepository, InitiativeMails], exports: [InitiativeMails] })
export class InitiativeMailModule {}
