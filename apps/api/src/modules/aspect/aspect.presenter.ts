import type { Aspect, InitiativeRow } from '@samhandling/contract';
import { womenAndMen, type SizesBySex } from '@samhandling/domain';
import type { StoredAspect } from './aspect.repository.ts';

export function presentAspect(
  row: StoredAspect,
  sizes: readonly SizesBySex[],
  initiatives: InitiativeRow[],
): Aspect {
  return {
    kind: row.kind,
    code: row.code,
    title: row.title,
    shortTitle: row.shortTitle,
    paragraphs: row.paragraphs ?? [],
    work: row.work,
    actorTypes: row.actorTypes,
    actorCount: row.actorCount,
    actors: row.actors,
    municipalities: row.municipalities,
    areas: areasOf(row.actions),
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

/** The actions, area by area. */
function areasOf(actions: StoredAspect['actions']): Aspect['areas'] {
  const byArea = Map.groupBy(actions, ({ area }) => area.code);
  return [...byArea.values()].map((ofArea) => {
    const [{ area }] = ofArea as [StoredAspect['actions'][number]];
    return {
      code: area.code,
      title: area.title,
      position: area.position,
      actions: ofArea.map(({ code, text, initiatives, active }) => ({
        code,
        text,
        initiatives,
        active,
      })),
    };
  });
}
