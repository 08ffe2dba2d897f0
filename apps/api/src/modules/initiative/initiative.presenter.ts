import { pickFields, shownInitiativeFieldsSchema, type Initiative } from '@samhandling/contract';
import {
  initiativeAbilities,
  maySeeInitiativeInternals,
  stockholmDate,
  type Caller,
} from '@samhandling/domain';
import { presentContribution } from '../contribution/index.ts';
import { presentPartners, presentPartnerships } from '../partnership/index.ts';
import { presentReportSummary } from '../status-report/index.ts';
import { factsOf } from './initiative.access.ts';
import type { StoredInitiative } from './initiative-detail.repository.ts';
import { presentTimeliness } from './initiative-timeliness.ts';

/** The initiative as this caller may read it, or null where it may not. */
export function presentInitiative(row: StoredInitiative, person: Caller): Initiative | null {
  const facts = factsOf(row);
  const { view, ...abilities } = initiativeAbilities(person, facts);
  if (!view) return null;
  const today = stockholmDate(new Date());
  const isInside = maySeeInitiativeInternals(person, facts);
  return {
    ...pickFields(shownInitiativeFieldsSchema, row),
    id: row.id,
    today,
    owner: row.owner,
    partners: presentPartners(row.partnerships),
    partnerships: presentPartnerships(row.partnerships, facts, person),
    municipalities: row.municipalities,
    publicationState: row.publicationState,
    ...presentTimeliness(row, today),
    lastReportOn: row.lastReportOn,
    contactEmail: person === null ? null : row.contactEmail,
    actions: row.actions,
    contributions: row.contributions.map((one) => presentContribution(one, facts, person)),
    funding: row.funding,
    perspectives: row.perspectives,
    agendaGoals: row.agenda,
    specialisations: row.specialisations,
    reports: row.reports.flatMap((report) => presentReportSummary(report, facts, person) ?? []),
    related: row.related,
    isExample: row.isExample,
    returnReason: isInside ? row.returnReason : null,
    submittedAt: isInside ? row.submittedAt : null,
    publishedAt: row.publishedAt,
    pendingChange: isInside ? presentChange(row.change) : null,
    archivedAt: row.archivedAt,
    archiveReason: row.archiveReason,
    republicationRequest: isInside ? row.request : null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    version: row.version,
    abilities,
  };
}

/** What its owner wants changed: only for its owner and the coordinators. */
function presentChange(change: StoredInitiative['change']): Initiative['pendingChange'] {
  if (change === null) return null;
  const { fields, owner, state, note, updatedAt } = change;
  return { fields, owner, state, note, updatedAt };
}
