import { Injectable } from '@nestjs/common';
import type { Aspect, AspectList, AspectsQuery } from '@samhandling/contract';
import { countAspect, countAspects, stockholmDate, type AspectKind } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { DatedInitiativeRepository, dayOf } from '../dated-initiative/index.ts';
import { CountyFacts } from '../facts/index.ts';
import { InitiativeRows, type InitiativeFilter } from '../initiative/index.ts';
import { presentAspect, presentAspects } from './aspect.presenter.ts';
import { AspectRepository } from './aspect.repository.ts';
import { SizesBySexRepository } from './sizes-by-sex.repository.ts';

/** The most initiatives on the page of an aspect; the list has all of them. */
const SHOWN = 20;

/** Reads what is done for perspectives, goals of Agenda 2030 and areas of smart specialisation. */
@Injectable()
export class AspectService {
  constructor(
    private readonly database: Database,
    private readonly facts: CountyFacts,
    private readonly aspects: AspectRepository,
    private readonly sizes: SizesBySexRepository,
    private readonly dated: DatedInitiativeRepository,
    private readonly initiatives: InitiativeRows,
  ) {}

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async list({ asOf }: AspectsQuery): Promise<AspectList> {
    const today = dayOf(asOf, stockholmDate(new Date()));
    const [county, linksKnownFrom] = await Promise.all([
      this.facts.columns(asOf),
      this.dated.knownFrom(this.database, asOf),
    ]);
    return {
      asOf: today,
      linksKnownFrom,
      ...presentAspects(countAspects(county, today), county.frame),
    };
  }

  async find(kind: AspectKind, code: string): Promise<Aspect> {
    const [aspect, county, sizes, { items }] = await Promise.all([
      this.aspects.find(this.database, kind, code),
      this.facts.columns(),
      this.sizes.find(this.database, kind, code),
      this.initiatives.list(
        this.database,
        filterOf(kind, code),
        { order: '-lastReport' },
        { page: 1, limit: SHOWN },
      ),
    ]);
    if (!aspect) throw notFound();
    const work = countAspect(county, { kind, code }, stockholmDate(new Date()));
    return presentAspect(aspect, work, county.frame, sizes, items);
  }
}

function filterOf(kind: AspectKind, code: string): InitiativeFilter {
  if (kind === 'perspective') return { perspective: [code] };
  return kind === 'agenda_goal' ? { agendaGoal: [Number(code)] } : { specialisation: [code] };
}
