import { AccountEntity } from './account.entity.ts';
import { AccountTokenEntity } from './account-token.entity.ts';
import { ActionEntity } from './action.entity.ts';
import { ActorEntity } from './actor.entity.ts';
import { ChangeEntity } from './change.entity.ts';
import { ChangeHorizonEntity } from './change-horizon.entity.ts';
import { ChapterEntity } from './chapter.entity.ts';
import { ContributionEntity } from './contribution.entity.ts';
import { DatabasePurposeEntity } from './database-purpose.entity.ts';
import { DatedInitiativeEntity } from './dated-initiative.entity.ts';
import { EffectGoalEntity } from './effect-goal.entity.ts';
import { EvidenceFileEntity } from './evidence-file.entity.ts';
import { EverydayGuideEntity } from './everyday-guide.entity.ts';
import { EverydayWordEntity } from './everyday-word.entity.ts';
import { FundingEntity } from './funding.entity.ts';
import { HistoryEntryEntity } from './history-entry.entity.ts';
import { IdempotencyKeyEntity } from './idempotency-key.entity.ts';
import { ImportChangeEntity } from './import-change.entity.ts';
import { ImportRunEntity } from './import-run.entity.ts';
import { ImportStepEntity } from './import-step.entity.ts';
import { ImportStepSourceEntity } from './import-step-source.entity.ts';
import { ImportValueEntity } from './import-value.entity.ts';
import { IndicatorEntity } from './indicator.entity.ts';
import { InitiativeEntity } from './initiative.entity.ts';
import { InitiativeActionEntity } from './initiative-action.entity.ts';
import { InitiativeMunicipalityEntity } from './initiative-municipality.entity.ts';
import { InitiativePartnerEntity } from './initiative-partner.entity.ts';
import { JobEntity } from './job.entity.ts';
import { JobLaneEntity } from './job-lane.entity.ts';
import { JobScheduleEntity } from './job-schedule.entity.ts';
import { MeasureEntity } from './measure.entity.ts';
import { MembershipEntity } from './membership.entity.ts';
import { MissedSearchEntity } from './missed-search.entity.ts';
import { MunicipalityEntity } from './municipality.entity.ts';
import { ObservationEntity } from './observation.entity.ts';
import { ObservedEffectEntity } from './observed-effect.entity.ts';
import { OwnershipEntity } from './ownership.entity.ts';
import { PendingChangeEntity } from './pending-change.entity.ts';
import { PlatformSecretEntity } from './platform-secret.entity.ts';
import { PriorityAreaEntity } from './priority-area.entity.ts';
import { PurseEntity } from './purse.entity.ts';
import { RemarkEntity } from './remark.entity.ts';
import { RepublicationRequestEntity } from './republication-request.entity.ts';
import { SearchDocumentEntity } from './search-document.entity.ts';
import { SearchWordEntity } from './search-word.entity.ts';
import { SectionEntity } from './section.entity.ts';
import { SeriesEntity } from './series.entity.ts';
import { SeriesBreakEntity } from './series-break.entity.ts';
import { SeriesSourceEntity } from './series-source.entity.ts';
import { SessionEntity } from './session.entity.ts';
import { StatusReportEntity } from './status-report.entity.ts';
import { StrategyEntity } from './strategy.entity.ts';
import { TargetEntity } from './target.entity.ts';
import { ThinThresholdsEntity } from './thin-thresholds.entity.ts';
import { TouchedInitiativeEntity } from './touched-initiative.entity.ts';

/** Every table by its name. */
export const ENTITIES = {
  account: AccountEntity,
  account_token: AccountTokenEntity,
  action: ActionEntity,
  actor: ActorEntity,
  change: ChangeEntity,
  change_horizon: ChangeHorizonEntity,
  chapter: ChapterEntity,
  contribution: ContributionEntity,
  database_purpose: DatabasePurposeEntity,
  dated_initiative: DatedInitiativeEntity,
  effect_goal: EffectGoalEntity,
  everyday_guide: EverydayGuideEntity,
  everyday_word: EverydayWordEntity,
  evidence_file: EvidenceFileEntity,
  funding: FundingEntity,
  history_entry: HistoryEntryEntity,
  idempotency_key: IdempotencyKeyEntity,
  import_change: ImportChangeEntity,
  import_run: ImportRunEntity,
  import_step: ImportStepEntity,
  import_step_source: ImportStepSourceEntity,
  import_value: ImportValueEntity,
  indicator: IndicatorEntity,
  initiative: InitiativeEntity,
  initiative_action: InitiativeActionEntity,
  initiative_municipality: InitiativeMunicipalityEntity,
  initiative_partner: InitiativePartnerEntity,
  job: JobEntity,
  job_lane: JobLaneEntity,
  job_schedule: JobScheduleEntity,
  measure: MeasureEntity,
  membership: MembershipEntity,
  missed_search: MissedSearchEntity,
  municipality: MunicipalityEntity,
  observation: ObservationEntity,
  observed_effect: ObservedEffectEntity,
  ownership: OwnershipEntity,
  pending_change: PendingChangeEntity,
  platform_secret: PlatformSecretEntity,
  priority_area: PriorityAreaEntity,
  purse: PurseEntity,
  remark: RemarkEntity,
  republication_request: RepublicationRequestEntity,
  search_document: SearchDocumentEntity,
  search_word: SearchWordEntity,
  section: SectionEntity,
  series: SeriesEntity,
  series_break: SeriesBreakEntity,
  series_source: SeriesSourceEntity,
  session: SessionEntity,
  status_report: StatusReportEntity,
  strategy: StrategyEntity,
  target: TargetEntity,
  thin_thresholds: ThinThresholdsEntity,
  touched_initiative: TouchedInitiativeEntity,
};
