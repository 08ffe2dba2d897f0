/** What other slices may use of initiatives. */
export { InitiativeModule } from './initiative.module.ts';
export { isPublished } from './initiative-access.ts';
export { ContributionQuestionJob, InitiativeMailJob } from './initiative-mail.job.ts';
export { InitiativeMails } from './initiative.mails.ts';
export { byUpdated, contributesTo, InitiativeRows, servesAction } from './initiative-rows.ts';
export {
  actorRef,
  contributionsOfInitiative,
  evidenceFileFields,
  statedContributionsOfInitiative,
  instant,
  isReportInForce,
  reportsOfInitiative,
} from './initiative-sql.ts';
export { presentContribution, presentReportSummary } from './initiative.presenter.ts';
export { type StoredContribution, type StoredReport } from './initiative-detail.repository.ts';
export { isTimely, presentTimeliness, silentSince } from './initiative-timeliness.ts';
