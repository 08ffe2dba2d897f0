import { ACTOR_TYPES, type ActorType } from '../actor/actor-vocabulary.ts';
import { ASPECT_KINDS } from '../aspect/aspect-vocabulary.ts';
import { WORK_STATUSES } from '../initiative/initiative-vocabulary.ts';
import { isActive, isSilent } from '../place/municipality-work.ts';
import { type CountyColumns } from './county-columns.ts';
import { type Interned } from './interned.ts';
import { NONE } from './initiative-cells.ts';
import { type InitiativeColumns } from './initiative-columns.ts';

/** Which published work is looked at; all of it where nothing is said. Within a list any of it. */
export type WorkFilter = {
  /** Municipalities where it is on site. */
  readonly municipality?: readonly string[] | undefined;
  readonly hasSite?: boolean | undefined;
  readonly actorType?: readonly ActorType[] | undefined;
  /** The actor that leads it or takes part in it. */
  readonly actor?: string | undefined;
  readonly perspective?: readonly string[] | undefined;
  readonly agendaGoal?: readonly number[] | undefined;
  readonly specialisation?: readonly string[] | undefined;
  /** Codes of what it serves. */
  readonly area?: string | undefined;
  readonly section?: string | undefined;
  readonly action?: string | undefined;
  /** Codes of what the action that it mainly serves stands in. */
  readonly primaryArea?: string | undefined;
  readonly primarySection?: string | undefined;
  /** Codes of what it says it contributes to. */
  readonly effectGoal?: string | undefined;
  readonly effectGoalArea?: string | undefined;
  readonly statesEffect?: boolean | undefined;
};

/** Whether a row of the columns is among the work that is looked at. */
export type RowCondition = (row: number) => boolean;

/** By the number of a work status and then of whether the report is overdue: what the rules say. */
const truths = (rule: typeof isActive) =>
  WORK_STATUSES.map((workStatus) =>
    [false, true].map((isOverdue) => rule({ workStatus, isOverdue })),
  );
const ACTIVE = truths(isActive);
const SILENT = truths(isSilent);

/** Whether the report of the initiative is overdue on the day. */
export function isRowOverdue(
  { overdueFrom }: InitiativeColumns,
  row: number,
  day: number,
): boolean {
  return overdueFrom.at(row) <= day;
}

/** Whether the initiative is active on the day: `isActive`, of a row. */
export function isRowActive(columns: InitiativeColumns, row: number, day: number): boolean {
  const ofStatus = ACTIVE[columns.workStatus.at(row)] as boolean[];
  return ofStatus[isRowOverdue(columns, row, day) ? 1 : 0] as boolean;
}

/** Whether the initiative is silent on the day: `isSilent`, of a row. */
export function isRowSilent(columns: InitiativeColumns, row: number, day: number): boolean {
  const ofStatus = SILENT[columns.workStatus.at(row)] as boolean[];
  return ofStatus[isRowOverdue(columns, row, day) ? 1 : 0] as boolean;
}

/** Gives every municipality that an actor is seated in its number, so that counts have room for all of them. */
export function numberMunicipalities({ actors, words, frame }: CountyColumns): void {
  for (const { code } of frame.municipalities) words.municipalities.numberOf(code);
  for (const { municipalityCode } of actors.list()) {
    if (municipalityCode !== null) words.municipalities.numberOf(municipalityCode);
  }
}

/** Writes the municipalities where the initiative is on site into `into`: `sitesOf`, of a row. */
export function readSites(county: CountyColumns, row: number, into: number[]): number {
  const { initiatives, actors, words } = county;
  const named = initiatives.municipalities.read(row, into);
  if (named > 0) return named;
  const owner = actors.at(initiatives.owner.at(row));
  if (owner?.type !== 'municipality' || owner.municipalityCode === null) return 0;
  into[0] = words.municipalities.numberOf(owner.municipalityCode);
  return 1;
}

/** The number of what kind of actor leads the initiative; `NONE` while the actor is not known. */
export function ownerTypeOf({ initiatives, actors }: CountyColumns, row: number): number {
  const owner = actors.at(initiatives.owner.at(row));
  return owner === undefined ? NONE : ACTOR_TYPES.indexOf(owner.type);
}

/** All that is asked for of a row; nothing asked for is true of all. */
export function conditionOf(county: CountyColumns, filter: WorkFilter): RowCondition {
  const conditions = [
    ...placeConditions(county, filter),
    ...actorConditions(county, filter),
    ...aspectConditions(county, filter),
    ...servedConditions(county, filter),
    ...effectConditions(county, filter),
  ];
  const [only, ...others] = conditions;
  if (only === undefined) return () => true;
  if (others.length === 0) return only;
  return (row) => conditions.every((holds) => holds(row));
}

function placeConditions(
  county: CountyColumns,
  { municipality, hasSite }: WorkFilter,
): RowCondition[] {
  const sites: number[] = [];
  const conditions: RowCondition[] = [];
  if (municipality) {
    const wanted = found(county.words.municipalities, municipality);
    conditions.push((row) => {
      const count = readSites(county, row, sites);
      for (let index = 0; index < count; index += 1) {
        if (wanted.includes(sites[index] as number)) return true;
      }
      return false;
    });
  }
  if (hasSite !== undefined) {
    conditions.push((row) => readSites(county, row, sites) > 0 === hasSite);
  }
  return conditions;
}

function actorConditions(county: CountyColumns, { actor, actorType }: WorkFilter): RowCondition[] {
  const { initiatives, words } = county;
  const conditions: RowCondition[] = [];
  if (actorType) {
    const wanted = ACTOR_TYPES.map((type) => actorType.includes(type));
    conditions.push((row) => wanted[ownerTypeOf(county, row)] === true);
  }
  if (actor !== undefined) {
    const number = words.actors.find(actor);
    conditions.push((row) => isRowOfActor(initiatives, row, number));
  }
  return conditions;
}

/** Whether the actor of the number leads the initiative or takes part in it. */
export function isRowOfActor(columns: InitiativeColumns, row: number, actor: number): boolean {
  return columns.owner.at(row) === actor || columns.partners.has(row, actor);
}

function aspectConditions(
  { initiatives, words }: CountyColumns,
  { perspective, agendaGoal, specialisation }: WorkFilter,
): RowCondition[] {
  const asked = { perspective, agenda_goal: agendaGoal?.map(String), specialisation };
  return ASPECT_KINDS.flatMap((kind) => {
    const codes = asked[kind];
    if (codes === undefined) return [];
    const wanted = found(words.aspects[kind], codes);
    return [(row: number) => initiatives.aspects[kind].hasAny(row, wanted)];
  });
}

function servedConditions(
  { initiatives, words, frame }: CountyColumns,
  { area, section, action, primaryArea, primarySection }: WorkFilter,
): RowCondition[] {
  const { actions, primaryAction } = initiatives;
  const serves = (holds: (action: (typeof frame.actions)[number]) => boolean) => {
    const wanted = flagsOf(words.actions, frame.actions.filter(holds));
    return (row: number) => {
      for (let place = actions.startOf(row), end = actions.endOf(row); place < end; place += 1) {
        if (wanted[actions.itemAt(place)] === true) return true;
      }
      return false;
    };
  };
  const mainlyServes = (holds: (action: (typeof frame.actions)[number]) => boolean) => {
    const wanted = flagsOf(words.actions, frame.actions.filter(holds));
    return (row: number) => wanted[primaryAction.at(row)] === true;
  };
  return [
    ...(area === undefined ? [] : [serves((one) => one.area.code === area)]),
    ...(section === undefined ? [] : [serves((one) => one.section.code === section)]),
    ...(action === undefined ? [] : [serves((one) => one.code === action)]),
    ...(primaryArea === undefined ? [] : [mainlyServes((one) => one.area.code === primaryArea)]),
    ...(primarySection === undefined
      ? []
      : [mainlyServes((one) => one.section.code === primarySection)]),
  ];
}

function effectConditions(
  { initiatives: { stated }, words, frame }: CountyColumns,
  { effectGoal, effectGoalArea, statesEffect }: WorkFilter,
): RowCondition[] {
  const contributes = (holds: (one: (typeof frame.effectGoals)[number]) => boolean) => {
    const wanted = frame.effectGoals
      .filter(holds)
      .map(({ id }) => words.effectGoals.find(id))
      .filter((number) => number >= 0);
    return (row: number) => stated.hasAny(row, wanted);
  };
  return [
    ...(effectGoal === undefined ? [] : [contributes(({ code }) => code === effectGoal)]),
    ...(effectGoalArea === undefined
      ? []
      : [contributes((one) => one.area.code === effectGoalArea && !one.isRetired)]),
    ...(statesEffect === undefined ? [] : [(row: number) => !stated.isEmpty(row) === statesEffect]),
  ];
}

/** The numbers of those words that have one. */
function found(words: Interned, texts: readonly string[]): number[] {
  return texts.map((text) => words.find(text)).filter((number) => number >= 0);
}

/** By number: true of those that are given. */
function flagsOf(words: Interned, some: readonly { readonly id: string }[]): boolean[] {
  const flags: boolean[] = [];
  for (const { id } of some) {
    const number = words.find(id);
    if (number >= 0) flags[number] = true;
  }
  return flags;
}
