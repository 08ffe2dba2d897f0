import { GLOSSARY } from './glossary.ts';

/** The glossary as the README shows it, a Markdown table; a test compares the two. */
export function renderGlossary(): string {
  const rows = GLOSSARY.map(
    ({ code, swedish, webPath, what, never, isComing }) =>
      `| ${code}${isComing ? ' *' : ''} | ${swedish} | ${webPath ? `\`${webPath}\`` : ''} | ${what} | ${never?.join(', ') ?? ''} |`,
  );
  return [
    '| code | Swedish | web path | what it is | never call it |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
