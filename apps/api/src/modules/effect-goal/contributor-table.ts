import type { EffectLine } from '@samhandling/contract';
import type { CsvCell } from '@samhandling/csv';
import type { ContributionKind } from '@samhandling/domain';
import { messagesOfLanguage } from '../../platform/request/messages-of-language.ts';
import { expectedLines, observedLines } from './contributor.presenter.ts';
import type { ExportedContribution } from './contributor.repository.ts';

/**
 * What initiatives state of an effect goal as rows of a table, the first one its headings in the
 * language: one row for each size that is expected or was seen.
 */
export function contributorTable(
  contributions: readonly ExportedContribution[],
  language: string,
): CsvCell[][] {
  const messages = messagesOfLanguage(language);
  const { heading } = messages['effect-goal-export'];
  const columns = Object.keys(heading) as (keyof typeof heading)[];
  const rows = contributions.flatMap((contribution) => [
    ...expectedLines(contribution).map((line) => rowOf(contribution, 'expected', line, messages)),
    ...observedLines(contribution).map((line) => rowOf(contribution, 'observed', line, messages)),
  ]);
  return [columns.map((key) => heading[key]), ...rows.map((row) => columns.map((key) => row[key]))];
}

type Messages = ReturnType<typeof messagesOfLanguage>;
type Row = Record<keyof Messages['effect-goal-export']['heading'], CsvCell>;

function rowOf(
  contribution: ExportedContribution,
  kind: ContributionKind,
  line: EffectLine,
  { vocabulary, value: valueWords, 'effect-goal-export': words }: Messages,
): Row {
  const { owner, placeScope, municipalities, confidence } = contribution;
  const { sex, birth, direction, value, unit, year } = line;
  const units: Readonly<Record<string, string>> = valueWords.unit;
  return {
    initiative: contribution.title,
    id: contribution.id,
    owner: owner.name,
    actorType: vocabulary.actorType[owner.type],
    place: placeScope && vocabulary.placeScope[placeScope],
    municipalities: municipalities.map(({ name }) => name).join(', '),
    workStatus: vocabulary.workStatus[contribution.workStatus],
    startsOn: contribution.startsOn,
    endsOn: contribution.endsOn,
    lastReportOn: contribution.lastReportOn,
    indicator: contribution.indicator,
    measure: contribution.measure,
    kind: vocabulary.contributionKind[kind],
    direction: direction && vocabulary.direction[direction],
    group: [sex && vocabulary.sex[sex], birth && vocabulary.birth[birth]]
      .filter(Boolean)
      .join(', '),
    value: value === null ? null : Number(value),
    unit: unit === 'percent' ? words.percentagePoints : unit && (units[unit] ?? unit),
    year,
    confidence: confidence && vocabulary.confidence[confidence],
    mechanism: contribution.mechanism,
  };
}
