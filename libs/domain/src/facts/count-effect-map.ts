import { ACTOR_TYPES, type ActorType } from '../actor/actor-vocabulary.ts';
import { type EffectMapSide, MOST_NAMED } from '../effect-map/effect-map.ts';
import { compareText } from '../ordering.ts';
import { PLACE_SCOPES, type PlaceScope } from '../place/place-vocabulary.ts';
import {
  type ActorEntry,
  type CountyColumns,
  type FrameEffectGoal,
  type FrameSection,
} from './county-columns.ts';
import { placesOf } from './count-facts.ts';
import { type StatedCounts } from './count-effect-goals.ts';
import { NONE } from './initiative-cells.ts';
import { PairTally } from './pair-tally.ts';
import {
  conditionOf,
  numberMunicipalities,
  ownerTypeOf,
  readSites,
  type WorkFilter,
} from './work-selection.ts';

/** What the effect map tells of an initiative, but for its title. */
export type NamedRow = {
  readonly id: string;
  readonly owner: ActorEntry | undefined;
  readonly placeScope: PlaceScope | null;
  /** Codes of those that it names. */
  readonly municipalities: readonly string[];
  /** The one that it mainly serves first, then in the order of the strategy. */
  readonly actionCodes: readonly string[];
  readonly effectGoals: readonly { readonly code: string; readonly isObserved: boolean }[];
};

/** How initiatives lead to effect goals, counted. An area that is null stands for those that say nothing. */
export type EffectMapCounts = StatedCounts & {
  readonly stating: number;
  readonly effectGoals: readonly (StatedCounts &
    Pick<FrameEffectGoal, 'code' | 'title' | 'area'>)[];
  readonly areas: readonly (StatedCounts & { readonly area: string | null })[];
  readonly blocks: readonly (StatedCounts & { readonly key: string })[];
  readonly bands: readonly {
    readonly key: string;
    readonly area: string | null;
    readonly initiatives: number;
  }[];
  readonly ties: readonly (StatedCounts & { readonly key: string; readonly effectGoal: string })[];
  readonly sections: readonly (StatedCounts & FrameSection)[];
  readonly cells: readonly (StatedCounts & {
    readonly section: string;
    readonly effectGoal: string | null;
  })[];
  readonly actorTypes: readonly (StatedCounts & { readonly actorType: ActorType })[];
  readonly municipalities: readonly (StatedCounts & { readonly code: string | null })[];
  /** All of them, where they are few enough to be shown by name. */
  readonly named: readonly NamedRow[] | null;
};

/** Counts how the initiatives that are asked for lead to effect goals, from what stands on the side. */
export function countEffectMap(
  county: CountyColumns,
  filter: WorkFilter,
  side: EffectMapSide,
): EffectMapCounts {
  numberMunicipalities(county);
  const isAsked = conditionOf(county, filter);
  const tally = new MapTally(county, side);
  for (let row = 0, size = county.initiatives.size; row < size; row += 1) {
    if (isAsked(row)) tally.add(row);
  }
  return tally.counts();
}

class MapTally {
  private readonly county: CountyColumns;
  private readonly side: EffectMapSide;
  private readonly effectGoals: readonly FrameEffectGoal[];
  private readonly sections: readonly string[];
  private readonly areas: readonly string[];
  private readonly keys: readonly string[];
  /** The place of the section and the area of each action by its number; that of the effect goals by theirs. */
  private readonly sectionOf: Int32Array;
  private readonly areaOf: Int32Array;
  private readonly effectGoalPlaces: Int32Array;
  private readonly areaOfEffectGoal: readonly number[];
  private readonly byEffectGoal: PairTally;
  private readonly byArea: PairTally;
  private readonly byBlock: PairTally;
  private readonly byBand: PairTally;
  private readonly byTie: PairTally;
  private readonly bySection: PairTally;
  private readonly byCell: PairTally;
  private readonly byType = new PairTally(ACTOR_TYPES.length);
  private readonly byMunicipality: PairTally;
  private readonly rows: number[] = [];
  private initiatives = 0;
  private observed = 0;
  private stating = 0;
  private nowhere = { initiatives: 0, observed: 0 };
  /** Of the row that is counted. */
  private readonly sites: number[] = [];
  private readonly stated: number[] = [];
  private readonly isAreaSeen: boolean[] = [];

  constructor(county: CountyColumns, side: EffectMapSide) {
    const { frame, words } = county;
    this.county = county;
    this.side = side;
    this.effectGoals = frame.effectGoals.filter((one) => one.isCurrent && !one.isRetired);
    const actionAreas = frame.actions.map(({ area }) => area.code);
    this.areas = [...new Set([...this.effectGoals.map(({ area }) => area.code), ...actionAreas])];
    this.sections = [...new Set(frame.actions.map(({ section }) => section.code))];
    this.keys = {
      actorType: () => ACTOR_TYPES,
      area: () => this.areas,
      municipality: () =>
        Array.from({ length: words.municipalities.size }, (_none, number) =>
          words.municipalities.wordOf(number),
        ),
    }[side]();
    const places = placesOf(county);
    const ofAction = (list: readonly string[], codeOf: (place: number) => string | undefined) =>
      places.map((place) => list.indexOf(codeOf(place) ?? ''));
    this.sectionOf = ofAction(this.sections, (place) => frame.actions[place]?.section.code);
    this.areaOf = ofAction(this.areas, (place) => actionAreas[place]);
    this.effectGoalPlaces = new Int32Array(words.effectGoals.size).fill(NONE);
    for (const [place, { id }] of this.effectGoals.entries()) {
      const number = words.effectGoals.find(id);
      if (number >= 0) this.effectGoalPlaces[number] = place;
    }
    this.areaOfEffectGoal = this.effectGoals.map(({ area }) => this.areas.indexOf(area.code));
    const [effectGoals, areas] = [this.effectGoals.length, this.areas.length];
    this.byEffectGoal = new PairTally(effectGoals);
    // One place more for those that say nothing.
    this.byArea = new PairTally(areas + 1);
    this.byBlock = new PairTally(this.keys.length);
    this.byBand = new PairTally(this.keys.length * (areas + 1));
    this.byTie = new PairTally(this.keys.length * effectGoals);
    this.bySection = new PairTally(this.sections.length);
    this.byCell = new PairTally(this.sections.length * (effectGoals + 1));
    this.byMunicipality = new PairTally(words.municipalities.size);
  }

  add(row: number): void {
    const { initiatives } = this.county;
    const isStating = !initiatives.stated.isEmpty(row);
    const count = this.readStated(row);
    const isObserved = this.isAnyObserved(row, count);
    this.initiatives += 1;
    if (isObserved) this.observed += 1;
    if (isStating) this.stating += 1;
    if (this.rows.length <= MOST_NAMED) this.rows.push(row);
    const type = ownerTypeOf(this.county, row);
    this.byType.add(type, isObserved);
    const sites = readSites(this.county, row, this.sites);
    for (let index = 0; index < sites; index += 1) {
      this.byMunicipality.add(this.sites[index] as number, isObserved);
    }
    if (sites === 0) {
      this.nowhere.initiatives += 1;
      if (isObserved) this.nowhere.observed += 1;
    }
    this.addStated(row, count, isStating);
    const action = initiatives.primaryAction.at(row);
    if (action !== NONE) this.addSection(row, this.sectionOf[action] as number, count, isStating);
    const blocks = this.readBlocks(type, action, sites);
    for (const key of blocks) this.addBlock(row, key, count, isStating, isObserved);
  }

  /** The effect goals of the current strategy that it states something of, by their place; how many they are. */
  private readStated(row: number): number {
    const { stated } = this.county.initiatives;
    const all = stated.read(row, this.stated);
    let count = 0;
    for (let index = 0; index < all; index += 1) {
      const number = this.stated[index] as number;
      if ((this.effectGoalPlaces[number] as number) !== NONE) {
        this.stated[count] = number;
        count += 1;
      }
    }
    return count;
  }

  private placeAt(index: number): number {
    return this.effectGoalPlaces[this.stated[index] as number] as number;
  }

  private isObservedAt(row: number, index: number): boolean {
    return this.county.initiatives.observed.has(row, this.stated[index] as number);
  }

  private isAnyObserved(row: number, count: number): boolean {
    for (let index = 0; index < count; index += 1) if (this.isObservedAt(row, index)) return true;
    return false;
  }

  private addStated(row: number, count: number, isStating: boolean): void {
    for (let index = 0; index < count; index += 1) {
      this.byEffectGoal.add(this.placeAt(index), this.isObservedAt(row, index));
    }
    for (const area of this.areasOf(row, count)) {
      this.byArea.add(area, this.isAreaSeen[area] === true);
    }
    if (!isStating) this.byArea.add(this.areas.length, false);
  }

  /** The areas of what is stated, each once; `isAreaSeen` says where an effect was observed. */
  private areasOf(row: number, count: number): number[] {
    const areas: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const area = this.areaOfEffectGoal[this.placeAt(index)] as number;
      const isSeen = this.isObservedAt(row, index);
      if (areas.includes(area)) {
        this.isAreaSeen[area] ||= isSeen;
      } else {
        areas.push(area);
        this.isAreaSeen[area] = isSeen;
      }
    }
    return areas;
  }

  private addSection(row: number, section: number, count: number, isStating: boolean): void {
    if (section < 0) return;
    const width = this.effectGoals.length + 1;
    this.bySection.add(section, this.isAnyObserved(row, count));
    for (let index = 0; index < count; index += 1) {
      this.byCell.add(section * width + this.placeAt(index), this.isObservedAt(row, index));
    }
    if (!isStating) this.byCell.add(section * width + width - 1, false);
  }

  private readBlocks(type: number, action: number, sites: number): readonly number[] {
    if (this.side === 'actorType') return [type];
    if (this.side === 'municipality') return this.sites.slice(0, sites);
    const area = action === NONE ? NONE : (this.areaOf[action] as number);
    return area < 0 ? [] : [area];
  }

  private addBlock(
    row: number,
    key: number,
    count: number,
    isStating: boolean,
    isObserved: boolean,
  ): void {
    const width = this.areas.length + 1;
    this.byBlock.add(key, isObserved);
    for (const area of this.areasOf(row, count)) this.byBand.add(key * width + area, false);
    if (!isStating) this.byBand.add(key * width + width - 1, false);
    for (let index = 0; index < count; index += 1) {
      const place = key * this.effectGoals.length + this.placeAt(index);
      this.byTie.add(place, this.isObservedAt(row, index));
    }
  }

  counts(): EffectMapCounts {
    const areaNames = [...this.areas, null];
    const keys = [...this.keys.entries()].filter(([key]) => this.byBlock.allOf(key) > 0);
    const inOrder = keys.sort(([, a], [, b]) => compareText(a, b));
    const cellNames = [...this.effectGoals.map(({ code }) => code), null];
    return {
      initiatives: this.initiatives,
      observed: this.observed,
      stating: this.stating,
      effectGoals: this.effectGoals.map(({ code, title, area }, place) => ({
        code,
        title,
        area,
        ...countsOf(this.byEffectGoal, place),
      })),
      areas: areaNames
        .map((area, place) => ({ area, ...countsOf(this.byArea, place) }))
        .filter(({ area, initiatives }) => area === null || initiatives > 0),
      blocks: inOrder.map(([place, key]) => ({ key, ...countsOf(this.byBlock, place) })),
      bands: inOrder.flatMap(([place, key]) =>
        areaNames
          .map((area, index) => ({
            key,
            area,
            initiatives: this.byBand.allOf(place * areaNames.length + index),
          }))
          .filter(isAny),
      ),
      ties: inOrder.flatMap(([place, key]) =>
        this.effectGoals
          .map(({ code }, index) => ({
            key,
            effectGoal: code,
            ...countsOf(this.byTie, place * this.effectGoals.length + index),
          }))
          .filter(isAny),
      ),
      sections: this.county.frame.sections
        .filter(({ isCurrent, isRetired }) => isCurrent && !isRetired)
        .map((section) => ({
          ...section,
          ...countsOf(this.bySection, this.sections.indexOf(section.code)),
        })),
      cells: this.sections.flatMap((section, place) =>
        cellNames
          .map((effectGoal, index) => ({
            section,
            effectGoal,
            ...countsOf(this.byCell, place * cellNames.length + index),
          }))
          .filter(isAny),
      ),
      actorTypes: ACTOR_TYPES.map((actorType, place) => ({
        actorType,
        ...countsOf(this.byType, place),
      })).filter(isAny),
      municipalities: [
        ...this.municipalityCodes().map(([place, code]) => ({
          code: code as string | null,
          ...countsOf(this.byMunicipality, place),
        })),
        { code: null, ...this.nowhere },
      ].filter(isAny),
      named:
        this.initiatives <= MOST_NAMED ? this.rows.map((row) => namedRow(this.county, row)) : null,
    };
  }

  /** With their numbers, in the order of the codes. */
  private municipalityCodes(): [number, string][] {
    const { municipalities } = this.county.words;
    return Array.from({ length: municipalities.size }, (_none, place): [number, string] => [
      place,
      municipalities.wordOf(place),
    ]).sort(([, a], [, b]) => compareText(a, b));
  }
}

const isAny = ({ initiatives }: { readonly initiatives: number }) => initiatives > 0;

const countsOf = (tally: PairTally, key: number): StatedCounts => ({
  initiatives: tally.allOf(key),
  observed: tally.someOf(key),
});

function namedRow({ initiatives, words, frame, actors }: CountyColumns, row: number): NamedRow {
  const primary = initiatives.primaryAction.at(row);
  const served = initiatives.actions.itemsOf(row).map((number) => words.actions.wordOf(number));
  const isPrimary = ({ id }: { readonly id: string }) => words.actions.find(id) === primary;
  const actions = frame.actions.filter(({ id }) => served.includes(id));
  return {
    id: initiatives.idOf(row),
    owner: actors.at(initiatives.owner.at(row)),
    placeScope: PLACE_SCOPES[initiatives.placeScope.at(row)] ?? null,
    municipalities: initiatives.municipalities
      .numbersOf(row)
      .map((number) => words.municipalities.wordOf(number)),
    actionCodes: [
      ...actions.filter(isPrimary),
      ...actions.filter((action) => !isPrimary(action)),
    ].map(({ code }) => code),
    effectGoals: frame.effectGoals
      .filter(({ isCurrent, isRetired }) => isCurrent && !isRetired)
      .flatMap(({ id, code }) => {
        const number = words.effectGoals.find(id);
        if (number < 0 || !initiatives.stated.has(row, number)) return [];
        return [{ code, isObserved: initiatives.observed.has(row, number) }];
      }),
  };
}
