import { ACTOR_TYPES } from '../actor/actor-vocabulary.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type MatrixColumn } from '../coverage/coverage-vocabulary.ts';
import { WORK_STATUSES } from '../initiative/initiative-vocabulary.ts';
import { compareText } from '../ordering.ts';
import { type CountyColumns, type FrameAction } from './county-columns.ts';
import { type CoverageWork, placesOf } from './count-facts.ts';
import { dayNumber } from './day-number.ts';
import {
  conditionOf,
  isRowActive,
  numberMunicipalities,
  ownerTypeOf,
  readSites,
} from './work-selection.ts';

/** Distinct initiatives of an action, a section, an area or all of them. */
export type CountedCells = {
  /** By the key of the column; those without are missing. An initiative may stand in several columns. */
  readonly cells: Readonly<Record<string, number>>;
  /** In any column and in none. */
  readonly total: number;
};

const NO_CELLS: CountedCells = { cells: {}, total: 0 };

/** Distinct initiatives by the codes of what they serve, and in all. */
export type CountedPlaces = {
  readonly all: CountedCells;
  readonly ofArea: (code: string) => CountedCells;
  readonly ofSection: (code: string) => CountedCells;
  readonly ofAction: (code: string) => CountedCells;
};

type IsChosen = (action: FrameAction) => boolean;

/**
 * Counts the work in each column of the matrix, for each of the chosen actions, their sections and areas,
 * and for all of them. By work status it counts all work, else what is active.
 */
export function countCells(
  county: CountyColumns,
  { column, isChosen, ...filter }: CoverageWork & { column: MatrixColumn; isChosen: IsChosen },
  day: CalendarDate,
): CountedPlaces {
  const { initiatives } = county;
  const on = dayNumber(day);
  const { keys, read } = keysOf(county, column);
  const isInColumns =
    column === 'workStatus' ? () => true : (row: number) => isRowActive(initiatives, row, on);
  const tally = new PlaceTally(county, isChosen, keys());
  const isSelected = conditionOf(county, selectionOf(filter));
  const keysOfRow: number[] = [];
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    if (isInColumns(row) && isSelected(row)) tally.add(row, keysOfRow, read(row, keysOfRow));
  }
  return tally.places();
}

/** Counts the work that serves the chosen actions, whatever its work status; or what is active on a day. */
export function countServed(
  county: CountyColumns,
  { isChosen, activeOn, ...filter }: CoverageWork & { isChosen: IsChosen; activeOn?: CalendarDate },
): CountedPlaces {
  const tally = new PlaceTally(county, isChosen, []);
  const isSelected = conditionOf(county, selectionOf(filter));
  const on = activeOn === undefined ? null : dayNumber(activeOn);
  for (let row = 0, size = county.initiatives.size; row < size; row += 1) {
    const isCounted = on === null || isRowActive(county.initiatives, row, on);
    if (isCounted && isSelected(row)) tally.add(row, [], 0);
  }
  return tally.places();
}

const selectionOf = ({ municipality, ...filter }: CoverageWork) => ({
  ...filter,
  ...(municipality === undefined ? {} : { municipality: [municipality] }),
});

type Keys = {
  readonly keys: () => readonly string[];
  /** Writes the numbers of the columns that the initiative stands in, and says how many they are. */
  readonly read: (row: number, into: number[]) => number;
};

function keysOf(county: CountyColumns, column: MatrixColumn): Keys {
  const { initiatives, words, frame } = county;
  const columns: Record<MatrixColumn, () => Keys> = {
    municipality: () => ({
      keys: () => {
        numberMunicipalities(county);
        return wordsOf(words.municipalities);
      },
      read: (row, into) => readSites(county, row, into),
    }),
    actorType: () => ({
      keys: () => ACTOR_TYPES,
      read: (row, into) => {
        const type = ownerTypeOf(county, row);
        into[0] = type;
        return type < 0 ? 0 : 1;
      },
    }),
    workStatus: () => ({
      keys: () => WORK_STATUSES,
      read: (row, into) => {
        into[0] = initiatives.workStatus.at(row);
        return 1;
      },
    }),
    effectGoal: () => {
      const codes = new Map(frame.effectGoals.map(({ id, code }) => [id, code]));
      return {
        keys: () => wordsOf(words.effectGoals).map((id) => codes.get(id) ?? id),
        read: (row, into) => initiatives.stated.read(row, into),
      };
    },
  };
  return columns[column]();
}

const wordsOf = (words: { readonly size: number; wordOf(number: number): string }) =>
  Array.from({ length: words.size }, (_none, number) => words.wordOf(number));

/**
 * Counts each initiative once in every place that it serves: in an array by place and key, where the last
 * row that was counted in a place is kept, so that nothing is counted there twice.
 */
class PlaceTally {
  private readonly placeOf: Int32Array;
  private readonly chosen: readonly FrameAction[];
  /** The places that each chosen action stands in: itself, its section, its area and all. */
  private readonly placesOfAction: readonly (readonly number[])[];
  private readonly numberOfPlace = new Map<string, number>();
  private readonly counts: Int32Array;
  private readonly lastRow: Int32Array;
  private readonly width: number;

  private readonly county: CountyColumns;
  private readonly keys: readonly string[];

  constructor(county: CountyColumns, isChosen: IsChosen, keys: readonly string[]) {
    this.county = county;
    this.keys = keys;
    this.chosen = county.frame.actions.filter(isChosen);
    this.placeOf = placesOf({ ...county, frame: { ...county.frame, actions: this.chosen } });
    this.placesOfAction = this.chosen.map(({ code, section, area }) =>
      ['', `area ${area.code}`, `section ${section.code}`, `action ${code}`].map((name) =>
        this.placeNumber(name),
      ),
    );
    this.placeNumber('');
    this.width = keys.length + 1;
    this.counts = new Int32Array(this.numberOfPlace.size * this.width);
    this.lastRow = new Int32Array(this.numberOfPlace.size).fill(-1);
  }

  add(row: number, keys: readonly number[], count: number): void {
    const { actions } = this.county.initiatives;
    for (let at = actions.startOf(row), end = actions.endOf(row); at < end; at += 1) {
      const action = this.placeOf[actions.itemAt(at)] as number;
      if (action < 0) continue;
      for (const place of this.placesOfAction[action] as readonly number[]) {
        if (this.lastRow[place] === row) continue;
        this.lastRow[place] = row;
        const start = place * this.width;
        this.counts[start] = (this.counts[start] as number) + 1;
        for (let index = 0; index < count; index += 1) {
          const cell = start + 1 + (keys[index] as number);
          this.counts[cell] = (this.counts[cell] as number) + 1;
        }
      }
    }
  }

  places(): CountedPlaces {
    // Words have their numbers in the order they came, which differs from process to process.
    const inOrder = [...this.keys.entries()].sort(([, a], [, b]) => compareText(a, b));
    const cellsOf = (name: string): CountedCells => {
      const place = this.numberOfPlace.get(name);
      if (place === undefined) return NO_CELLS;
      const start = place * this.width;
      const cells: Record<string, number> = {};
      for (const [index, key] of inOrder) {
        const count = this.counts[start + 1 + index] as number;
        if (count > 0) cells[key] = count;
      }
      return { cells, total: this.counts[start] as number };
    };
    return {
      all: cellsOf(''),
      ofArea: (code) => cellsOf(`area ${code}`),
      ofSection: (code) => cellsOf(`section ${code}`),
      ofAction: (code) => cellsOf(`action ${code}`),
    };
  }

  private placeNumber(name: string): number {
    const known = this.numberOfPlace.get(name);
    if (known !== undefined) return known;
    const next = this.numberOfPlace.size;
    this.numberOfPlace.set(name, next);
    return next;
  }
}
