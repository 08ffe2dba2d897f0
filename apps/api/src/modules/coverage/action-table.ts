import type { MunicipalityRef } from '@samhandling/contract';
import type { CsvCell } from '@samhandling/csv';
import { readMessages } from '@samhandling/messages/node';
import { presentActionRow, type CoveredAction } from './covered-action.ts';

/** The actions as rows of a table, the first one its headings in the language. */
export function actionTable(
  actions: readonly CoveredAction[],
  municipalities: readonly MunicipalityRef[],
  language: string,
): CsvCell[][] {
  const messages = wordsOf(language);
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const { heading } = messages['coverage-export'];
  const columns = Object.keys(heading) as (keyof typeof heading)[];
  const rows = actions.map((action) => rowOf(action, messages, names));
  return [columns.map((key) => heading[key]), ...rows.map((row) => columns.map((key) => row[key]))];
}

type Messages = ReturnType<typeof readMessages>;
type Row = Record<keyof Messages['coverage-export']['heading'], CsvCell>;

const loaded = new Map<string, Messages>();

function wordsOf(language: string): Messages {
  const messages = loaded.get(language) ?? readMessages(language);
  loaded.set(language, messages);
  return messages;
}

function rowOf(action: CoveredAction, messages: Messages, names: Map<string, string>): Row {
  const { vocabulary, 'coverage-export': words } = messages;
  const { coverage, facts } = action;
  const { owners, initiativeCount, activeCount, lastReportOn } = presentActionRow(action);
  const namesOf = (some: typeof owners) => listed(some.map(({ actor }) => actor.name));
  const yesOrNo = (is: boolean) => (is ? words.yes : words.no);
  return {
    code: action.code.toUpperCase(),
    area: action.area.title,
    section: action.section.title,
    action: action.text,
    ownership: vocabulary.coverageOwner[coverage.owner],
    lead: namesOf(owners.filter(({ role, state }) => state === 'confirmed' && role === 'lead')),
    contributing: namesOf(
      owners.filter(({ role, state }) => state === 'confirmed' && role === 'contributing'),
    ),
    claims: namesOf(owners.filter(({ role, state }) => state === 'claimed' && role === 'lead')),
    proposals: namesOf(owners.filter(({ role, state }) => state === 'proposed' && role === 'lead')),
    toContribute: namesOf(
      owners.filter(({ role, state }) => state !== 'confirmed' && role === 'contributing'),
    ),
    released: facts.releasedLead?.name ?? null,
    activity: vocabulary.coverageActivity[coverage.activity],
    evidence: vocabulary.coverageBasis[coverage.evidence],
    gaps: listed(coverage.gaps.map(({ kind }) => vocabulary.coverageGapKind[kind])),
    place: coverage.place && vocabulary.municipalityWork[coverage.place],
    thin: listed(coverage.thin.map(({ fact }) => vocabulary.thinFact[fact])),
    initiatives: initiativeCount,
    active: activeCount,
    lastEndOn: facts.active.lastEndOn,
    overdue: facts.initiatives.overdue,
    lastReportOn,
    municipalities: listed(
      [...names].flatMap(([code, name]) => (coverage.reach.sites[code] ? [name] : [])),
    ),
    countyWide: yesOrNo(coverage.reach.countyWide > 0),
    crossBorder: yesOrNo(coverage.reach.crossBorder > 0),
    actorTypes: listed(coverage.reach.actorTypes.map((type) => vocabulary.actorType[type])),
  };
}

const listed = (items: readonly string[]): string => items.join(', ');
