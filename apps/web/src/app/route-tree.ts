import { everydayWordsRoute } from './routes/everyday-word/everyday-words.route.ts';
import { startRoute } from './routes/start/start.route.ts';
import { strategyRoute } from './routes/strategy/strategy.route.ts';
import { areasRoute } from './routes/priority-area/areas.route.ts';
import { areaRoute } from './routes/priority-area/area.route.ts';
import { sectionRoute } from './routes/section/section.route.ts';
import { actionsRoute } from './routes/action/actions.route.ts';
import { actionRoute } from './routes/action/action.route.ts';
import { unownedActionsRoute } from './routes/action/unowned-actions.route.ts';
import { effectGoalsRoute } from './routes/effect-goal/effect-goals.route.ts';
import { effectGoalRoute } from './routes/effect-goal/effect-goal.route.ts';
import { agendaGoalRoute } from './routes/aspect/agenda-goal.route.ts';
import { aspectsRoute } from './routes/aspect/aspects.route.ts';
import { perspectiveRoute } from './routes/aspect/perspective.route.ts';
import { specialisationRoute } from './routes/aspect/specialisation.route.ts';
import { indicatorRoute } from './routes/indicator/indicator.route.ts';
import { actorsRoute } from './routes/actor/actors.route.ts';
import { actorRoute } from './routes/actor/actor.route.ts';
import { municipalitiesRoute } from './routes/municipality/municipalities.route.ts';
import { municipalityRoute } from './routes/municipality/municipality.route.ts';
import { initiativesRoute } from './routes/initiative/initiatives.route.ts';
import { initiativeRoute } from './routes/initiative/initiative.route.ts';
import { coverageRoute } from './routes/coverage/coverage.route.ts';
import { thinThresholdsRoute } from './routes/thin-thresholds/thin-thresholds.route.ts';
import { effectMapRoute } from './routes/effect-map/effect-map.route.ts';
import { activityRoute } from './routes/activity/activity.route.ts';
import { searchRoute } from './routes/search/search.route.ts';
import { deskRoute } from './routes/desk/desk.route.ts';
import { aboutRoute } from './routes/about/about.route.ts';
import { accessibilityRoute } from './routes/about/accessibility.route.ts';
import { actorRequestRoute } from './routes/actor-request/actor-request.route.ts';
import { initiativeNewRoute } from './routes/initiative-form/initiative-new.route.ts';
import { initiativeEditRoute } from './routes/initiative-form/initiative-edit.route.ts';
import { statusReportRoute } from './routes/status-report/status-report.route.ts';
import { signInRoute } from './routes/sign-in/sign-in.route.ts';
import { accountRoute } from './routes/account/account.route.ts';
import { invitationRoute } from './routes/invitation/invitation.route.ts';
import { passwordRequestRoute } from './routes/account/password-request.route.ts';
import { passwordRoute } from './routes/account/password.route.ts';
import { administrationRoute } from './routes/administration/administration.route.ts';
import { seriesSourcesRoute } from './routes/series-source/series-sources.route.ts';
import { seriesSourceNewRoute } from './routes/series-source/series-source-new.route.ts';
import { seriesSourceEditRoute } from './routes/series-source/series-source-edit.route.ts';
import { importRunsRoute } from './routes/import-run/import-runs.route.ts';
import { importRunRoute } from './routes/import-run/import-run.route.ts';
import { importFileRoute } from './routes/import-run/import-file.route.ts';
import { observationsRoute } from './routes/observation/observations.route.ts';
import { invitationsRoute } from './routes/invitation/invitations.route.ts';
import { jobsRoute } from './routes/job/jobs.route.ts';
import { remarksRoute } from './routes/remark/remarks.route.ts';
import { formLayoutRoute } from './routes/layout/form-layout.route.ts';
import { rootRoute } from './routes/layout/root.route.tsx';

/** The site's table of contents. */
export const routeTree = rootRoute.addChildren([
  startRoute,
  strategyRoute,
  areasRoute,
  areaRoute,
  sectionRoute,
  actionsRoute,
  actionRoute,
  unownedActionsRoute,
  effectGoalsRoute,
  effectGoalRoute,
  aspectsRoute,
  perspectiveRoute,
  agendaGoalRoute,
  specialisationRoute,
  indicatorRoute,
  municipalitiesRoute,
  municipalityRoute,
  actorsRoute,
  actorRoute,
  initiativesRoute,
  initiativeRoute,
  coverageRoute,
  thinThresholdsRoute,
  effectMapRoute,
  activityRoute,
  searchRoute,
  deskRoute,
  aboutRoute,
  accessibilityRoute,
  formLayoutRoute.addChildren([
    actorRequestRoute,
    initiativeNewRoute,
    initiativeEditRoute,
    statusReportRoute,
    signInRoute,
    accountRoute,
    invitationRoute,
    passwordRequestRoute,
    passwordRoute,
    administrationRoute,
    jobsRoute,
    seriesSourcesRoute,
    seriesSourceNewRoute,
    seriesSourceEditRoute,
    importRunsRoute,
    importFileRoute,
    importRunRoute,
    observationsRoute,
    invitationsRoute,
    remarksRoute,
    everydayWordsRoute,
  ]),
]);
