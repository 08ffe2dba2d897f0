import { Injectable } from '@nestjs/common';
import type {
  MunicipalitiesQuery,
  Municipality,
  MunicipalityList,
  MunicipalityRow,
} from '@samhandling/contract';
import {
  addMonths,
  byHexagon,
  countInMunicipality,
  countMunicipality,
  municipalitySlug,
  neighboursOf,
  stockholmDate,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { CoverageService } from '../coverage/index.ts';
import { DatedInitiativeRepository, dayOf } from '../dated-initiative/index.ts';
import { CountyFacts, TitlesRepository } from '../facts/index.ts';
import { presentMeasures, presentMunicipalityWork } from './municipality.presenter.ts';
import { MunicipalityWorkRepository } from './municipality-work.repository.ts';

/** What ends is told of so many months ahead, and so many of what ends first are named. */
const MONTHS_AHEAD = 12;
const NAMED = 5;

/** What the municipalities of the current strategy's region have of its actions. */
@Injectable()
export class MunicipalityService {
  constructor(
    private readonly database: Database,
    private readonly facts: CountyFacts,
    private readonly titles: TitlesRepository,
    private readonly work: MunicipalityWorkRepository,
    private readonly dated: DatedInitiativeRepository,
    private readonly coverages: CoverageService,
  ) {}

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async list({ asOf }: MunicipalitiesQuery): Promise<MunicipalityList> {
    const day = dayOf(asOf, stockholmDate(new Date()));
    const [actions, { frame }, linksKnownFrom] = await Promise.all([
      this.coverages.coverActions({ asOf }, day),
      this.facts.columns(asOf),
      this.dated.knownFrom(this.database, asOf),
    ]);
    const coverages = actions.map(({ coverage }) => coverage);
    return {
      asOf: day,
      linksKnownFrom,
      items: frame.municipalities.toSorted(byHexagon).map((municipality): MunicipalityRow => ({
        code: municipality.code,
        name: municipality.name,
        slug: municipalitySlug(municipality.name),
        hex: municipality.hex,
        ...countInMunicipality(coverages, municipality.code),
      })),
      actions: actions.length,
    };
  }

  /**
   * @throws {RequestFault} 404 where no municipality of the region has the code or the name.
   * @throws {InvalidRequest} where it asks for a day to come.
   */
  async find(wanted: string, query: MunicipalitiesQuery): Promise<Municipality> {
    const { items, actions, asOf: today, linksKnownFrom } = await this.list(query);
    const row = items.find(({ code, slug }) => [code, slug].includes(wanted));
    if (!row) throw notFound();
    const endsBefore = addMonths(today, MONTHS_AHEAD);
    const then = await this.facts.columns(query.asOf);
    const { initiatives } = await this.facts.columns();
    const work = countMunicipality(then, {
      code: row.code,
      today,
      endsBefore,
      named: NAMED,
      isNamed: (id) => initiatives.has(id),
    });
    const [titles, measures] = await Promise.all([
      this.titles.find(
        this.database,
        work.endsNext.map(({ id }) => id),
      ),
      this.work.listMeasures(this.database, row.code),
    ]);
    return {
      ...row,
      actions,
      neighbours: neighboursOf(row.code, items),
      ...presentMunicipalityWork(work, titles),
      endsBefore,
      asOf: today,
      linksKnownFrom,
      measures: presentMeasures(measures, row.code),
    };
  }
}
