import { Prose } from '@samhandling/ui';
import { useWrittenLanguage } from '../messages/written.tsx';

/** The strategy's own words, paragraph by paragraph. */
export function Paragraphs({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <Prose lang={useWrittenLanguage()}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Prose>
  );
}
