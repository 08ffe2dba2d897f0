import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { ReportingDatabase } from '../../platform/database/reporting-database.ts';
import type { Mark } from '../../platform/changes/change.repository.ts';
import { ActorEntriesRepository } from './actor-entries.repository.ts';
import type { County } from './county.ts';
import { CountyPast } from './county-past.ts';
import { InitiativePastsRepository } from './initiative-pasts.repository.ts';
import { idsOf, isOfWhole } from './marked-ids.ts';

/** Reads what is known of earlier days: all of it, or what has been marked as changed. */
@Injectable()
export class PastLoader {
  constructor(
    private readonly database: Database,
    /** All of it is read over connections that have time, since a page would be answered with 503. */
    private readonly patient: ReportingDatabase,
    private readonly initiatives: InitiativePastsRepository,
    private readonly actors: ActorEntriesRepository,
  ) {}

  async load(county: County): Promise<CountyPast> {
    const past = new CountyPast(county);
    const ownerships = await this.actors.listOwnershipPasts(this.patient);
    past.takeOwnerships({ ids: [], entries: ownerships });
    await this.initiatives.readAll(this.patient, (one) => past.take(one));
    return past;
  }

  /** @returns False where all has to be loaded again; nothing is taken in then. */
  async readAgain(past: CountyPast, marks: readonly Mark[]): Promise<boolean> {
    // A merged actor is another one in every past that names it.
    const isMerged = (id: string) => past.county.actors.find(id)?.state === 'merged';
    if (marks.some(isOfWhole) || idsOf(marks, 'actor').some(isMerged)) return false;
    const [initiatives, ownerships] = [idsOf(marks, 'initiative'), idsOf(marks, 'ownership')];
    const [ofInitiatives, ofOwnerships] = await Promise.all([
      initiatives.length === 0 ? [] : this.initiatives.find(this.database, initiatives),
      ownerships.length === 0 ? [] : this.actors.listOwnershipPasts(this.database, ownerships),
    ]);
    past.takeInitiatives({ ids: initiatives, entries: ofInitiatives });
    past.takeOwnerships({ ids: ownerships, entries: ofOwnerships });
    return true;
  }
}
