import type accessibility from '../locales/sv/accessibility.json';
import type action from '../locales/sv/action.json';
import type actor from '../locales/sv/actor.json';
import type area from '../locales/sv/area.json';
import type common from '../locales/sv/common.json';
import type contribution from '../locales/sv/contribution.json';
import type coverage from '../locales/sv/coverage.json';
import type coverageExport from '../locales/sv/coverage-export.json';
import type desk from '../locales/sv/desk.json';
import type effectGoal from '../locales/sv/effect-goal.json';
import type effectMap from '../locales/sv/effect-map.json';
import type errors from '../locales/sv/errors.json';
import type indicator from '../locales/sv/indicator.json';
import type initiative from '../locales/sv/initiative.json';
import type pages from '../locales/sv/pages.json';
import type search from '../locales/sv/search.json';
import type section from '../locales/sv/section.json';
import type shell from '../locales/sv/shell.json';
import type start from '../locales/sv/start.json';
import type statusReport from '../locales/sv/status-report.json';
import type strategy from '../locales/sv/strategy.json';
import type vocabulary from '../locales/sv/vocabulary.json';
import type mail from '../locales/sv/mail/mail.json';
import type about from '../locales/sv/details/about.json';
import type aspect from '../locales/sv/details/aspect.json';
import type assessment from '../locales/sv/details/assessment.json';
import type thinThresholds from '../locales/sv/details/thin-thresholds.json';
import type account from '../locales/sv/forms/account.json';
import type actorForm from '../locales/sv/forms/actor-form.json';
import type administration from '../locales/sv/forms/administration.json';
import type form from '../locales/sv/forms/form.json';
import type importFile from '../locales/sv/forms/import-file.json';
import type importRun from '../locales/sv/forms/import-run.json';
import type invitation from '../locales/sv/forms/invitation.json';
import type job from '../locales/sv/forms/job.json';
import type observation from '../locales/sv/forms/observation.json';
import type remark from '../locales/sv/forms/remark.json';
import type review from '../locales/sv/forms/review.json';
import type series from '../locales/sv/forms/series.json';
import type seriesSource from '../locales/sv/forms/series-source.json';
import type seriesSourceForm from '../locales/sv/forms/series-source-form.json';
import type signIn from '../locales/sv/forms/sign-in.json';
import type thinThresholdsForm from '../locales/sv/forms/thin-thresholds-form.json';

/** Messages of every page: `locales/<language>/*.json`. A new file gets a line here. */
export type ReadMessages = {
  accessibility: typeof accessibility;
  action: typeof action;
  actor: typeof actor;
  area: typeof area;
  common: typeof common;
  contribution: typeof contribution;
  coverage: typeof coverage;
  'coverage-export': typeof coverageExport;
  desk: typeof desk;
  'effect-goal': typeof effectGoal;
  'effect-map': typeof effectMap;
  errors: typeof errors;
  indicator: typeof indicator;
  initiative: Omit<typeof initiative, 'formTexts'>;
  pages: typeof pages;
  search: typeof search;
  section: typeof section;
  shell: typeof shell;
  start: typeof start;
  'status-report': Omit<typeof statusReport, 'formTexts'>;
  strategy: typeof strategy;
  vocabulary: typeof vocabulary;
};

/**
 * Messages of the pages with a form: `locales/<language>/forms/*.json`, and what stands under `formTexts` in the
 * file of a noun.
 */
export type FormMessages = {
  account: typeof account;
  'actor-form': typeof actorForm;
  administration: typeof administration;
  form: typeof form;
  'import-file': typeof importFile;
  'import-run': typeof importRun;
  'initiative-form': (typeof initiative)['formTexts'];
  invitation: typeof invitation;
  job: typeof job;
  observation: typeof observation;
  remark: typeof remark;
  review: typeof review;
  series: typeof series;
  'series-source': typeof seriesSource;
  'series-source-form': typeof seriesSourceForm;
  'sign-in': typeof signIn;
  'status-report-form': (typeof statusReport)['formTexts'];
  'thin-thresholds-form': typeof thinThresholdsForm;
};

/**
 * Messages that most pages lack: `locales/<language>/details/*.json`. They come with the page or the part that
 * shows them.
 */
export type DetailMessages = {
  about: typeof about;
  aspect: typeof aspect;
  assessment: typeof assessment;
  'thin-thresholds': typeof thinThresholds;
};

export type Messages = ReadMessages & FormMessages & DetailMessages;

/** Mails, read by the API only: `locales/<language>/mail/mail.json`. */
export type MailMessages = typeof mail;
