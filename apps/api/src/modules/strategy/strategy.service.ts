import { Injectable } from '@nestjs/common';
import type {
  Area,
  AreaRow,
  Section,
  SectionRow,
  Strategy,
  StrategyRow,
} from '@samhandling/contract';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { CoverageService } from '../coverage/index.ts';
import {
  presentArea,
  presentAreaRow,
  presentSection,
  presentSectionRow,
  presentStrategy,
} from './strategy.presenter.ts';
import { StrategyRepository } from './strategy.repository.ts';

/** Reads strategies and their parts, with the coverage of the actions in each. */
@Injectable()
export class StrategyService {
  constructor(
    private readonly database: Database,
    private readonly strategies: StrategyRepository,
    private readonly coverage: CoverageService,
  ) {}

  async list(): Promise<{ items: StrategyRow[] }> {
    return { items: await this.strategies.list(this.database) };
  }

  async find(code: string): Promise<Strategy> {
    const strategy = await this.strategies.find(this.database, code);
    if (!strategy) throw notFound();
    return presentStrategy(strategy);
  }

  async listAreas(strategy: string | undefined): Promise<{ items: AreaRow[] }> {
    const [areas, { actions, initiatives }] = await Promise.all([
      this.strategies.listAreas(this.database, strategy),
      this.coverage.coverChosen({ strategy }),
    ]);
    const byArea = Map.groupBy(actions, ({ area }) => area.code);
    return {
      items: areas.map((area) =>
        presentAreaRow(area, byArea.get(area.code) ?? [], initiatives.ofArea(area.code)),
      ),
    };
  }

  async findArea(code: string): Promise<Area> {
    const [area, { actions, initiatives }] = await Promise.all([
      this.strategies.findArea(this.database, code),
      this.coverage.coverChosen({ area: code }),
    ]);
    if (!area) throw notFound();
    return presentArea(area, actions, initiatives.ofArea(code));
  }

  async listSections(strategy: string | undefined): Promise<{ items: SectionRow[] }> {
    const [sections, { actions }] = await Promise.all([
      this.strategies.listSections(this.database, strategy),
      this.coverage.coverChosen({ strategy }),
    ]);
    const bySection = Map.groupBy(actions, ({ section }) => section.code);
    return {
      items: sections.map((section) =>
        presentSectionRow(section, bySection.get(section.code) ?? []),
      ),
    };
  }

  async findSection(code: string): Promise<Section> {
    const [section, { actions }] = await Promise.all([
      this.strategies.findSection(this.database, code),
      this.coverage.coverChosen({ section: code }),
    ]);
    if (!section) throw notFound();
    return presentSection(section, actions);
  }
}
