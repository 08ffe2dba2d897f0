import { Injectable } from '@nestjs/common';
import type { Municipality, MunicipalityList, MunicipalityRow } from '@samhandling/contract';
import {
  addMonths,
  byHexagon,
  countInMunicipality,
  municipalitySlug,
  neighboursOf,
  stockholmDate,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { CoverageService, MunicipalityRepository } from '../coverage/index.ts';
import { presentMeasures } from './municipality.presenter.ts';
import { MunicipalityWorkRepository } from './municipality-work.repository.ts';

/** What ends is told of so many months ahead, and so many of what ends first are named. */
const MONTHS_AHEAD = 12;
const NAMED = 5;

/** What the municipalities of the current strategy's region have of its actions. */
@Injectable()
export class MunicipalityService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
    private readonly work: MunicipalityWorkRepository,
    private readonly coverages: CoverageService,
  ) {}

  async list(): Promise<MunicipalityList> {
    const [actions, municipalities] = await Promise.all([
      this.coverages.coverActions({}),
      this.municipalities.ofCurrentStrategy(this.database),
    ]);
    const coverages = actions.map(({ coverage }) => coverage);
    return {
      items: municipalities.toSorted(byHexagon).map((municipality): MunicipalityRow => ({
        code: municipality.code,
        name: municipality.name,
        slug: municipalitySlug(municipality.name),
        hex: municipality.hex,
        ...countInMunicipality(coverages, municipality.code),
      })),
      actions: actions.length,
    };
  }

  /** @throws {RequestFault} 404 where no municipality of the region has the code or the name. */
  async find(wanted: string): Promise<Municipality> {
    const { items, actions } = await this.list();
    const row = items.find(({ code, slug }) => [code, slug].includes(wanted));
    if (!row) throw notFound();
    const today = stockholmDate(new Date());
    const endsBefore = addMonths(today, MONTHS_AHEAD);
    const [work, measures] = await Promise.all([
      this.work.findWork(this.database, {
        code: row.code,
        today,
        endsBefore,
        named: NAMED,
      }),
      this.work.listMeasures(this.database, row.code),
    ]);
    return {
      ...row,
      actions,
      neighbours: neighboursOf(row.code, items),
      ...work,
      endsBefore,
      asOf: today,
      measures: presentMeasures(measures, row.code),
    };
  }
}
