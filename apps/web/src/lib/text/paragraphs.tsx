import { Prose } from '@samhandling/ui';

/** The strategy's own words, paragraph by paragraph. */
export function Paragraphs({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <Prose>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Prose>
  );
}
