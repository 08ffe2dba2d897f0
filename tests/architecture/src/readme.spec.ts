import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { renderEnvironmentTable } from '@samhandling/api/environment';
import { renderGlossary, renderQualifiedWords } from '@samhandling/domain';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

function part(name: string): string {
  const found = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(readme);
  return found?.[1] ?? '';
}

describe('The README', () => {
  it('has the glossary that the code has', () => {
    expect(part('glossary')).toBe(renderGlossary());
  });

  it('has the words of several meanings that the code has', () => {
    expect(part('qualified-words')).toBe(renderQualifiedWords());
  });

  it('has the configuration that the code reads', () => {
    expect(part('configuration')).toBe(renderEnvironmentTable());
  });
});
