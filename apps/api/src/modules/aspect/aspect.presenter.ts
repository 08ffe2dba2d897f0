import type { Aspect, AspectList, InitiativeRow } from '@samhandling/contract';
import {
  byCounts,
  byHexagon,
  womenAndMen,
  type AspectCounts,
  type AspectWork,
  type SizesBySex,
  type StrategyFrame,
} from '@samhandling/domain';
import type { StoredAspect } from './aspect.repository.ts';

/** How many owners are named on the page of an aspect. */
const ACTORS_SHOWN = 20;

const SWEDISH = new Intl.Collator('sv-SE');

const NO_WORK = { initiatives: 0, active: 0 };

/** Every aspect with its work, and how much of all work names any. */
export function presentAspects(
  { items, initiatives, naming }: AspectCounts,
  { municipalities, actions }: StrategyFrame,
): Omit<AspectList, 'asOf' | 'linksKnownFrom'> {
  return {
    items: items.map((item) => ({
      kind: item.kind,
      code: item.code,
      title: item.title,
      shortTitle: item.shortTitle,
      initiatives: item.initiatives,
      active: item.active,
      municipalities: item.municipalities,
      actions: item.actions,
    })),
    initiatives,
    withPerspective: naming.perspective,
    withAgendaGoal: naming.agenda_goal,
    withSpecialisation: naming.specialisation,
    municipalities: municipalities.length,
    actions: actions.filter(({ isCurrent, isRetired }) => isCurrent && !isRetired).length,
  };
}

export function presentAspect(
  row: StoredAspect,
  work: AspectWork,
  frame: Pick<StrategyFrame, 'municipalities' | 'actions'>,
  sizes: readonly SizesBySex[],
  initiatives: InitiativeRow[],
): Aspect {
  const { numbers } = work;
  return {
    kind: row.kind,
    code: row.code,
    title: row.title,
    shortTitle: row.shortTitle,
    paragraphs: row.paragraphs ?? [],
    work: {
      initiatives: numbers.initiatives,
      active: numbers.active,
      silent: numbers.silent,
      planned: numbers.planned,
      countyWide: numbers.countyWide,
      withoutEffect: numbers.withoutEffect,
    },
    actorTypes: work.actorTypes.map((one) => ({
      type: one.type,
      initiatives: one.initiatives,
      active: one.active,
    })),
    actorCount: work.owners.length,
    actors: work.owners
      .toSorted((a, b) => byCounts(a, b) || SWEDISH.compare(a.actor.name, b.actor.name))
      .slice(0, ACTORS_SHOWN)
      .map(({ actor: { id, name, type }, initiatives: owned, active }) => ({
        actor: { id, name, type },
        initiatives: owned,
        active,
      })),
    municipalities: frame.municipalities.toSorted(byHexagon).map(({ code, name }) => {
      const counts = work.municipalities.get(code) ?? NO_WORK;
      return { code, name, initiatives: counts.initiatives, active: counts.active };
    }),
    areas: areasOf(frame.actions, work.actions),
    expected: presentWomenAndMen('expected', sizes),
    observed: presentWomenAndMen('observed', sizes),
    initiatives,
  };
}

function presentWomenAndMen(
  kind: SizesBySex['kind'],
  sizes: readonly SizesBySex[],
): Aspect['expected'] {
  const said = womenAndMen(kind, sizes);
  return {
    sized: said.sized,
    women: said.women,
    men: said.men,
    both: said.both,
    notSaid: said.notSaid,
    moreForWomen: said.moreForWomen,
    asMuch: said.asMuch,
    moreForMen: said.moreForMen,
    shares: said.shares.map((share) => ({
      measure: { code: share.measure.code, name: share.measure.name },
      unit: share.unit,
      year: share.year,
      direction: share.direction,
      contributions: share.contributions,
      women: share.women,
      men: share.men,
      womensPercent: share.womensPercent,
    })),
    neverAdded: said.neverAdded,
  };
}

/** The actions of the current strategy, area by area. */
function areasOf(actions: StrategyFrame['actions'], work: AspectWork['actions']): Aspect['areas'] {
  const current = actions.filter(({ isCurrent, isRetired }) => isCurrent && !isRetired);
  const byArea = Map.groupBy(current, ({ area }) => area.code);
  return [...byArea.values()].map((ofArea) => {
    const [{ area }] = ofArea as [StrategyFrame['actions'][number]];
    return {
      code: area.code,
      title: area.title,
      position: area.position,
      actions: ofArea.map(({ id, code, text }) => {
        const counts = work.get(id) ?? NO_WORK;
        return { code, text, initiatives: counts.initiatives, active: counts.active };
      }),
    };
  });
}
