import { pickFields, shownInitiativeFieldsSchema, type Initiative } from '@samhandling/contract';
import {
  initiativeAbilities,
  maySeeInitiativeInternals,
  stockholmDate,
  type Caller,
} from '@samhandling/domain';
import { presentContribution } from '../contribution/index.ts';
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
    partners: row.partners,
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
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    version: row.version,
    abilities,
  };
}
