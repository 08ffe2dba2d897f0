export * from './account/account-policy.ts';
export * from './action/action-policy.ts';
export * from './actor/actor-life-cycle.ts';
export * from './actor/actor-policy.ts';
export * from './actor/actor-vocabulary.ts';
export * from './aspect/aspect-vocabulary.ts';
export * from './calendar/calendar-date.ts';
export * from './calendar/date-text.ts';
export * from './calendar/year-in-reach.ts';
export * from './change/change-vocabulary.ts';
export * from './contribution/stated-effects.ts';
export * from './contribution/contribution-policy.ts';
export * from './contribution/contribution-problems.ts';
export * from './contribution/contribution-review.ts';
export {
  type ContributionSum,
  type ContributionValue,
  NOT_SUMMED_REASONS,
  type NotSummed,
  type NotSummedReason,
  sumContributions,
} from './contribution/contribution-sum.ts';
export * from './contribution/contribution-vocabulary.ts';
export * from './contribution/effect-marks.ts';
export * from './contribution/missing-splits.ts';
export * from './contribution/reach.ts';
export * from './contribution/women-and-men.ts';
export * from './coverage/action-owner.ts';
export * from './coverage/coverage-change.ts';
export * from './coverage/coverage-facts.ts';
export * from './coverage/coverage-lead.ts';
export * from './coverage/coverage-summary.ts';
export * from './coverage/coverage-vocabulary.ts';
export * from './coverage/coverage.ts';
export * from './coverage/municipality-coverage.ts';
export * from './coverage/municipality-strip.ts';
export * from './coverage/reach-depth.ts';
export * from './coverage/thin-thresholds-policy.ts';
export * from './coverage/thin-thresholds.ts';
export * from './coverage/thin-work.ts';
export { type DecimalText, isDecimalText } from './decimal/decimal.ts';
export * from './desk/desk-policy.ts';
export * from './desk/desk-vocabulary.ts';
export * from './effect-map/effect-change.ts';
export * from './effect-map/effect-map.ts';
export * from './errors/domain-error.ts';
export * from './evidence-file/evidence-file-name.ts';
export * from './evidence-file/evidence-file-quota.ts';
export * from './evidence-file/evidence-file-vocabulary.ts';
export * from './facts/compare-work.ts';
export * from './facts/count-aspects.ts';
export * from './facts/count-cells.ts';
export * from './facts/count-effect-goals.ts';
export * from './facts/count-effect-map.ts';
export { type CountedAction, countFacts, type CoverageWork } from './facts/count-facts.ts';
export * from './facts/count-contributors.ts';
export * from './facts/count-municipality.ts';
export * from './facts/county-columns.ts';
export {
  ColumnWords,
  type InitiativeEntry,
  type InitiativeLinks,
  type StatedEffect,
} from './facts/initiative-cells.ts';
export { InitiativeColumns } from './facts/initiative-columns.ts';
export * from './facts/initiative-past.ts';
export { PastColumns } from './facts/past-columns.ts';
export { type WorkFilter } from './facts/work-selection.ts';
export * from './funding/funding-problems.ts';
export * from './funding/funding-vocabulary.ts';
export * from './glossary.ts';
export * from './glossary-table.ts';
export * from './import-run/import-run-life-cycle.ts';
export * from './import-run/import-run-policy.ts';
export * from './import-run/import-file-vocabulary.ts';
export * from './import-run/import-run-vocabulary.ts';
export * from './indicator/assess-target.ts';
export {
  type Assessment,
  ASSESSMENT_INPUT_ROLES,
  ASSESSMENT_REASONS,
  ASSESSMENT_STATES,
  ASSESSMENT_STEPS,
  type AssessmentInput,
  type AssessmentInputRole,
  type AssessmentReason,
  type AssessmentState,
  type AssessmentStep,
} from './indicator/assessment.ts';
export * from './indicator/indicator-vocabulary.ts';
export * from './indicator/measure.ts';
export * from './indicator/measure-standing.ts';
export { type Observation, periodYear } from './indicator/observation.ts';
export { combineConditions } from './indicator/combine-conditions.ts';
export * from './indicator/series-values.ts';
export * from './indicator/target-gap.ts';
export * from './indicator/target-level.ts';
export * from './indicator/target.ts';
export * from './initiative/initiative-change.ts';
export * from './initiative/republication-request.ts';
export * from './initiative/initiative-life-cycle.ts';
export * from './initiative/initiative-policy.ts';
export * from './initiative/initiative-vocabulary.ts';
export * from './submission/submission-problems.ts';
export * from './initiative/review-time.ts';
export * from './initiative/timeliness.ts';
export * from './invitation/invitation-policy.ts';
export * from './job/job-policy.ts';
export * from './job/job-retry.ts';
export * from './job/job-schedule.ts';
export * from './job/job-vocabulary.ts';
export * from './life-cycle/life-cycle.ts';
export * from './observation/observation-change.ts';
export * from './observation/observation-policy.ts';
export * from './observation/observation-problems.ts';
export * from './observation/period-end.ts';
export * from './observation/period.ts';
export * from './observation/retraction.ts';
export * from './observation/series-doubts.ts';
export * from './observation/unit.ts';
export * from './observation/value-doubts.ts';
export * from './observation/written-number.ts';
export * from './ownership/ownership-act.ts';
export * from './ownership/ownership-life-cycle.ts';
export * from './ownership/ownership-policy.ts';
export * from './ownership/ownership-vocabulary.ts';
export * from './partnership/partnership-life-cycle.ts';
export * from './partnership/partnership-policy.ts';
export * from './password/password.ts';
export * from './permission/permission.ts';
export * from './person/person.ts';
export * from './place/municipality-neighbours.ts';
export * from './place/municipality-slug.ts';
export * from './place/municipality-work.ts';
export * from './place/per-inhabitants.ts';
export * from './place/written-place.ts';
export * from './place/place-vocabulary.ts';
export * from './policy/policy.ts';
export * from './qualified-words.ts';
export * from './remark/remark-keeping.ts';
export * from './remark/remark-policy.ts';
export * from './series-source/series-source-policy.ts';
export * from './series-source/series-source-vocabulary.ts';
export * from './series-source/source-schedule.ts';
export * from './series-source/source-unit.ts';
export * from './status-report/report-filing-problems.ts';
export * from './status-report/status-report-life-cycle.ts';
export * from './status-report/status-report-policy.ts';
export * from './status-report/status-report-vocabulary.ts';
export * from './strategy/strategy-policy.ts';
export { type FieldProblem, isMailbox, isWebAddress, MAILBOX } from './validation/field-problem.ts';
export * from './validation/text-lengths.ts';
export * from './validation/written-text.ts';
export * from './web-address/own-path.ts';
export * from './web-address/readable-address.ts';
export * from './words/found-by.ts';
