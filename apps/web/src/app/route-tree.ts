import { startRoute } from './routes/start.route.ts';
import { strategyRoute } from './routes/strategy.route.ts';
import { areasRoute } from './routes/areas.route.ts';
import { areaRoute } from './routes/area.route.ts';
import { sectionRoute } from './routes/section.route.ts';
import { actionsRoute } from './routes/actions.route.ts';
import { actionRoute } from './routes/action.route.ts';
import { unownedActionsRoute } from './routes/unowned-actions.route.ts';
import { effectGoalsRoute } from './routes/effect-goals.route.ts';
import { effectGoalRoute } from './routes/effect-goal.route.ts';
import { indicatorRoute } from './routes/indicator.route.ts';
import { actorsRoute } from './routes/actors.route.ts';
import { actorRoute } from './routes/actor.route.ts';
import { initiativesRoute } from './routes/initiatives.route.ts';
import { initiativeRoute } from './routes/initiative.route.ts';
import { coverageRoute } from './routes/coverage.route.ts';
import { effectMapRoute } from './routes/effect-map.route.ts';
import { searchRoute } from './routes/search.route.ts';
import { deskRoute } from './routes/desk.route.ts';
import { aboutRoute } from './routes/about.route.ts';
import { accessibilityRoute } from './routes/accessibility.route.ts';
import { actorRequestRoute } from './routes/actor-request.route.ts';
import { initiativeNewRoute } from './routes/initiative-new.route.ts';
import { initiativeEditRoute } from './routes/initiative-edit.route.ts';
import { statusReportRoute } from './routes/status-report.route.ts';
import { signInRoute } from './routes/sign-in.route.ts';
import { accountRoute } from './routes/account.route.ts';
import { invitationRoute } from './routes/invitation.route.ts';
import { passwordRequestRoute } from './routes/password-request.route.ts';
import { passwordRoute } from './routes/password.route.ts';
import { administrationRoute } from './routes/administration.route.ts';
import { seriesSourcesRoute } from './routes/series-sources.route.ts';
import { seriesSourceNewRoute } from './routes/series-source-new.route.ts';
import { seriesSourceEditRoute } from './routes/series-source-edit.route.ts';
import { importRunsRoute } from './routes/import-runs.route.ts';
import { importRunRoute } from './routes/import-run.route.ts';
import { importFileRoute } from './routes/import-file.route.ts';
import { observationsRoute } from './routes/observations.route.ts';
import { invitationsRoute } from './routes/invitations.route.ts';
import { jobsRoute } from './routes/jobs.route.ts';
import { remarksRoute } from './routes/remarks.route.ts';
import { formLayoutRoute } from './routes/form-layout.route.ts';
import { rootRoute } from './routes/root.route.tsx';

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
  indicatorRoute,
  actorsRoute,
  actorRoute,
  initiativesRoute,
  initiativeRoute,
  coverageRoute,
  effectMapRoute,
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
  ]),
]);
