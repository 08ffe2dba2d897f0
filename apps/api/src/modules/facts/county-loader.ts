import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { ReportingDatabase } from '../../platform/database/reporting-database.ts';
import type { Mark } from '../../platform/changes/change.repository.ts';
import { ActorEntriesRepository } from './actor-entries.repository.ts';
import { County } from './county.ts';
import { FrameRepository } from './frame.repository.ts';
import { InitiativeEntriesRepository } from './initiative-entries.repository.ts';
import { idsOf, isOfWhole } from './marked-ids.ts';

/** Reads what is kept of the county: all of it, or what has been marked as changed. */
@Injectable()
export class CountyLoader {
  constructor(
    private readonly database: Database,
    /** All of it is read over connections that have time, since a page would be answered with 503. */
    private readonly patient: ReportingDatabase,
    private readonly frames: FrameRepository,
    private readonly initiatives: InitiativeEntriesRepository,
    private readonly actors: ActorEntriesRepository,
  ) {}

  async load(): Promise<County> {
    const measuresBySex = await this.frames.measuresBySex(this.patient);
    const county = new County(await this.frames.read(this.patient), measuresBySex);
    const [actors, ownerships] = await Promise.all([
      this.actors.listActors(this.patient),
      this.actors.listOwnerships(this.patient),
    ]);
    county.takeActors({ ids: [], entries: actors });
    county.takeOwnerships({ ids: [], entries: ownerships });
    await this.initiatives.readAll(this.patient, (entry) => county.initiatives.set(entry));
    return county;
  }

  /**
   * Reads again what the marks name, and takes all of it in at once.
   *
   * @returns False where so much may have changed that all has to be loaded again; nothing is taken in then.
   */
  async readAgain(county: County, marks: readonly Mark[]): Promise<boolean> {
    if (!(await this.isReadable(county, marks))) return false;
    const [initiatives, ownerships, actors] = [
      idsOf(marks, 'initiative'),
      idsOf(marks, 'ownership'),
      idsOf(marks, 'actor'),
    ];
    const [ofInitiatives, ofOwnerships, ofActors, frame] = await Promise.all([
      initiatives.length === 0 ? [] : this.initiatives.find(this.database, initiatives),
      ownerships.length === 0 ? [] : this.actors.listOwnerships(this.database, ownerships),
      actors.length === 0 ? [] : this.actors.listActors(this.database, actors),
      marks.some(({ kind }) => kind === 'thin_thresholds')
        ? this.frames.read(this.database)
        : county.frame,
    ]);
    county.takeFrame(frame);
    county.takeActors({ ids: actors, entries: ofActors });
    county.takeOwnerships({ ids: ownerships, entries: ofOwnerships });
    county.takeInitiatives({ ids: initiatives, entries: ofInitiatives });
    return true;
  }

  /** Measures get values by sex so seldom that all is read again then, too. */
  private async isReadable(county: County, marks: readonly Mark[]): Promise<boolean> {
    if (marks.some(isOfWhole)) return false;
    if (!marks.some(({ kind }) => kind === 'series')) return true;
    return (await this.frames.measuresBySex(this.database)) === county.measuresBySex;
  }
}
