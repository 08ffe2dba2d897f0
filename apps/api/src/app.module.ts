import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { JOB_KINDS, JOB_LANES, Jobs } from './job-kinds/index.ts';
import { AccountModule, PasswordResetJob } from './modules/account/index.ts';
import { ActionModule } from './modules/action/index.ts';
import { ActivityModule } from './modules/activity/index.ts';
import { ActorModule } from './modules/actor/index.ts';
import { AspectModule } from './modules/aspect/index.ts';
import { ContributionModule } from './modules/contribution/index.ts';
import { CoverageModule } from './modules/coverage/index.ts';
import { DemoModule } from './modules/demo/index.ts';
import { DeskModule } from './modules/desk/index.ts';
import { EffectGoalModule } from './modules/effect-goal/index.ts';
import { EvidenceFileModule } from './modules/evidence-file/index.ts';
import { FetchJob, ImportRunModule, StartDueJob } from './modules/import-run/index.ts';
import { IndicatorModule } from './modules/indicator/index.ts';
import { InitiativeModule } from './modules/initiative/index.ts';
import { ContributionQuestionJob, InitiativeMailJob } from './modules/initiative-mail/index.ts';
import { InvitationJob, InvitationModule } from './modules/invitation/index.ts';
import { JobModule } from './modules/job/index.ts';
import { MunicipalityModule } from './modules/municipality/index.ts';
import { ObservationModule } from './modules/observation/index.ts';
import { OwnershipModule } from './modules/ownership/index.ts';
import { PartnershipModule } from './modules/partnership/index.ts';
import { RemarkMails, RemarkModule } from './modules/remark/index.ts';
import { SearchModule } from './modules/search/index.ts';
import { SeriesModule } from './modules/series/index.ts';
import { SeriesSourceModule } from './modules/series-source/index.ts';
import { SessionModule } from './modules/session/index.ts';
import { SitemapModule } from './modules/sitemap/index.ts';
import { StatusReportModule } from './modules/status-report/index.ts';
import { StrategyModule } from './modules/strategy/index.ts';
import { EverydayWordModule } from './modules/everyday-word/index.ts';
import { SuggestionModule } from './modules/suggestion/index.ts';
import { ThinThresholdsModule } from './modules/thin-thresholds/index.ts';
import type { Config } from './platform/config/config.ts';
import { Housekeeping } from './platform/jobs/housekeeping.ts';
import type { HandlersOf } from './platform/jobs/job-kind.ts';
import { PlatformModule, type Ground } from './platform/platform.module.ts';
import { SCHEMA_CHANGES, TABLES } from './schema/index.ts';

/** The product's table of contents. */
export const MODULES = [
  AccountModule,
  SessionModule,
  InvitationModule,
  ActorModule,
  OwnershipModule,
  PartnershipModule,
  StrategyModule,
  CoverageModule,
  ThinThresholdsModule,
  MunicipalityModule,
  ActionModule,
  EffectGoalModule,
  AspectModule,
  IndicatorModule,
  SeriesModule,
  ObservationModule,
  SeriesSourceModule,
  ImportRunModule,
  InitiativeModule,
  ContributionModule,
  EvidenceFileModule,
  StatusReportModule,
  SearchModule,
  SitemapModule,
  EverydayWordModule,
  SuggestionModule,
  DeskModule,
  ActivityModule,
  RemarkModule,
  JobModule,
  DemoModule,
];

/** What does the jobs of each kind: a kind without a handler does not compile. */
const JOB_HANDLERS: HandlersOf<typeof JOB_KINDS> = {
  'account.password_reset_mail': PasswordResetJob,
  'invitation.mail': InvitationJob,
  'initiative.mail': InitiativeMailJob,
  'contribution.question_mail': ContributionQuestionJob,
  'remark.mail': RemarkMails,
  'import_run.fetch': FetchJob,
  'import_run.start_due': StartDueJob,
  housekeeping: Housekeeping,
};

const JOBS = { lanes: JOB_LANES, kinds: JOB_KINDS, handlers: JOB_HANDLERS, queue: Jobs };

@Module({})
export class AppModule {
  static readonly schemaChanges = SCHEMA_CHANGES;

  static with(config: Config, logger: Logger, ground?: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, logger, { tables: TABLES, jobs: JOBS }, ground),
        ...MODULES,
      ],
    };
  }
}
