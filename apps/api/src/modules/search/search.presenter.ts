import type { SearchHit, SearchKind } from '@samhandling/contract';
import { type SearchFound, type SearchQuestion, snippetFrom } from '@samhandling/domain/words';
import type { WordsInUse } from '../everyday-word/index.ts';

type Asked = Readonly<{
  question: SearchQuestion<SearchKind>;
  meant: string | null;
  words: Pick<WordsInUse, 'lexicon' | 'areas'>;
}>;

/**
 * A hit with what matched in its own texts. Everyday words help to find it and are never shown: they are not the
 * words of the strategy.
 */
export function presentHit(
  { source: { kind, key, title, texts } }: SearchFound<SearchKind>,
  { question, meant, words: { lexicon, areas } }: Asked,
): SearchHit {
  const { wording = [], summary = [], description = [], text = [], sectionTitle = [] } = texts;
  const shown = [...wording, ...summary, ...description, ...text, title, ...sectionTitle];
  const own = shown.filter((one) => one !== '');
  const area = areas.get(key);
  return {
    kind,
    key,
    title,
    snippet: snippetFrom(own, question, lexicon, meant).map((piece) => ({
      text: piece.text,
      isMatch: piece.isMatch,
    })),
    area: area ? { code: area.code, title: area.title, position: area.position } : null,
  };
}
