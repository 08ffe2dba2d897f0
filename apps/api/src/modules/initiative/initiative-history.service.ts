import { Injectable } from '@nestjs/common';
import type { HistoryEntry, HistoryEvent } from '@samhandling/contract';
import { maySeeInitiativeInternals, type Caller } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { factsOf, InitiativeAccess } from './initiative.access.ts';
import { InitiativeHistoryRepository } from './initiative-history.repository.ts';
import { InitiativeRepository } from './initiative.repository.ts';

/** Events of an initiative's public life; how it got there stays between the owner and the coordinator. */
const PUBLIC_EVENTS: readonly HistoryEvent[] = [
  'initiative.published',
  'initiative.changed',
  'initiative.archived',
  'initiative.republished',
  'partner.accepted',
  'partner.left',
  'partner.accepted_for',
  'partner.left_for',
  'contribution.accepted',
  'status_report.filed',
  'status_report.corrected',
];

/** Events whose reason stands on the page as well. */
const PUBLIC_REASONS: readonly HistoryEvent[] = ['initiative.archived', 'initiative.republished'];

@Injectable()
export class InitiativeHistoryService {
  constructor(
    private readonly database: Database,
    private readonly initiatives: InitiativeRepository,
    private readonly access: InitiativeAccess,
    private readonly entries: InitiativeHistoryRepository,
  ) {}

  async list(id: string, person: Caller): Promise<{ items: HistoryEntry[] }> {
    const found = await this.initiatives.find(this.database, id);
    const head = this.access.authorize(found, person, 'view');
    const entries = await this.entries.list(this.database, id);
    if (maySeeInitiativeInternals(person, factsOf(head))) return { items: entries };
    return {
      items: entries
        .filter(({ event }) => PUBLIC_EVENTS.includes(event))
        .map((entry) => ({
          ...entry,
          personName: null,
          reason: PUBLIC_REASONS.includes(entry.event) ? entry.reason : null,
        })),
    };
  }
}
