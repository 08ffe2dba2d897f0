export { ContributionQuestionJob, InitiativeMailJob } from './initiative-mail.job.ts';
export { InitiativeMailModule } from './initiative-mail.module.ts';
export { InitiativeMails } from './initiative.mails.ts';
