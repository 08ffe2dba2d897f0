import type { InitiativeRow } from '@samhandling/contract';
import type { CsvCell } from '@samhandling/csv';
import { saidTimeliness, type AspectKind } from '@samhandling/domain';
import { messagesOfLanguage } from '../../platform/request/messages-of-language.ts';

/** So many initiatives a table holds: a county has fewer, and a larger file opens in no spreadsheet with ease. */
export const EXPORTED_AT_MOST = 5000;

/**
 * Initiatives as rows of a table, the first one its headings in the language. Where there are more than it
 * holds, a last row says that it ends.
 */
export function initiativeTable(
  initiatives: readonly InitiativeRow[],
  language: string,
): CsvCell[][] {
  const messages = messagesOfLanguage(language);
  const { heading, more } = messages['initiative-export'];
  const columns = Object.keys(heading) as (keyof typeof heading)[];
  const rows = initiatives
    .slice(0, EXPORTED_AT_MOST)
    .map((initiative) => rowOf(initiative, messages))
    .map((row) => columns.map((key) => row[key]));
  const last = initiatives.length > EXPORTED_AT_MOST ? [[endOf(more, language)]] : [];
  return [columns.map((key) => heading[key]), ...rows, ...last];
}

const endOf = (sentence: string, language: string): string =>
  sentence.replace('{count}', EXPORTED_AT_MOST.toLocaleString(language));

type Messages = ReturnType<typeof messagesOfLanguage>;
type Row = Record<keyof Messages['initiative-export']['heading'], CsvCell>;

function rowOf(initiative: InitiativeRow, { vocabulary }: Messages): Row {
  const { owner, placeScope, primaryAction, aspects } = initiative;
  const aspectsOf = (kind: AspectKind) => aspects.filter((aspect) => aspect.kind === kind);
  const namesOf = (kind: AspectKind) => listed(aspectsOf(kind).map(({ shortTitle }) => shortTitle));
  return {
    initiative: initiative.title,
    id: initiative.id,
    summary: initiative.summary,
    owner: owner.name,
    actorType: vocabulary.actorType[owner.type],
    partners: initiative.partnerCount,
    place: placeScope && vocabulary.placeScope[placeScope],
    municipalities: listed(initiative.municipalities.map(({ name }) => name)),
    placesAcrossBorder: listed(initiative.placesAcrossBorder),
    workStatus: vocabulary.workStatus[initiative.workStatus],
    startsOn: initiative.startsOn,
    endsOn: initiative.endsOn,
    lastReportOn: initiative.lastReportOn,
    timeliness: vocabulary.saidTimeliness[saidTimeliness(initiative)],
    primaryAction: primaryAction && primaryAction.code.toUpperCase(),
    primaryActionText: primaryAction && primaryAction.text,
    actionCount: initiative.actionCount,
    effectGoals: listed(initiative.effectGoals.map(({ code }) => code.toUpperCase())),
    perspectives: namesOf('perspective'),
    agendaGoals: listed(aspectsOf('agenda_goal').map(({ code }) => code)),
    specialisations: namesOf('specialisation'),
  };
}

const listed = (items: readonly string[]): string => items.join(', ');
