import type { SearchSource } from '@samhandling/domain/words';
import type { StrategyDocument } from './strategy-document.ts';
import type { StrategyText } from './text-schema.ts';

type Source = SearchSource<'text'>;

/** What is proposed and measured comes before the text that speaks of it. */
const SHARE = 0.6;

/**
 * The texts of a strategy beside its areas, actions and effect goals, and its definitions. The key is where the
 * text stands on its page: its code, or what it is to any strategy.
 */
export function textSources(document: StrategyDocument): Source[] {
  const { foreword, welcome, vision, perspectives, smartSpecialisation, livingTool } = document;
  return [
    { ...headed({ ...vision, title: vision.statement }), key: 'vision' },
    ...(foreword ? [{ ...headed(foreword), key: 'foreword' }] : []),
    ...(welcome ? [{ ...headed(welcome), key: 'welcome' }] : []),
    ...megatrendSources(document),
    ...(perspectives?.items ?? []).map(headed),
    ...agendaSources(document),
    ...(smartSpecialisation
      ? [
          source('focus', smartSpecialisation, [
            ...smartSpecialisation.introduction,
            ...smartSpecialisation.strategicActivities.items.map(({ title }) => title),
          ]),
          ...smartSpecialisation.focusAreas.map(headed),
        ]
      : []),
    ...(livingTool
      ? [
          source('duties', livingTool, [
            ...livingTool.introduction,
            ...livingTool.duties.map(({ text }) => text),
          ]),
        ]
      : []),
    ...document.priorityAreas.flatMap(({ texts }) => texts.map(headed)),
    ...document.definitions.map(({ mark, code, term, markedWords, text }) =>
      source(`definition-${mark}`, { code, title: term ?? markedWords }, [text]),
    ),
  ];
}

function megatrendSources({ megatrends }: StrategyDocument): Source[] {
  if (!megatrends) return [];
  const { introduction, lead, items, closing } = megatrends;
  const points = items.map(({ text }) => text);
  return [source('megatrends', megatrends, [...introduction, lead, ...points, ...closing])];
}

function agendaSources({ agenda }: StrategyDocument): Source[] {
  if (!agenda) return [];
  const { introduction, commitment, closing, goals } = agenda;
  const points = [commitment.lead, ...commitment.items.map(({ text }) => text)];
  const names = goals.map(({ name }) => name);
  return [source('agenda', agenda, [...introduction, ...points, ...closing, ...names])];
}

const headed = (text: StrategyText): Source => source(text.code, text, text.paragraphs);

/** A text is also known by its code: `agenda-2030`, `vision`. */
function source(
  key: string,
  { code, title }: Pick<StrategyText, 'code' | 'title'>,
  paragraphs: readonly string[],
): Source {
  return {
    kind: 'text',
    key,
    title,
    share: SHARE,
    texts: { initials: [code], text: paragraphs },
  };
}
