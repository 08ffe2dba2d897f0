import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { filesBelow, read } from './repository.ts';

/** Codes of sources: the contract has them in a pattern, and a refusal says what fits. */
const CODES = /features\/series-source\/form\/(scb|kolada)-fields\.tsx$/;
/** What is sought is not kept, and a password has rules of its own. */
const LEFT_OUT = /type="(search|password)"/;

type Tag = ts.JsxSelfClosingElement | ts.JsxOpeningElement;
const isTag = (node: ts.Node): node is Tag =>
  ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node);

/** All tags of a page of the names given. */
function tags(path: string, names: readonly string[]): Tag[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: Tag[] = [];
  const visit = (node: ts.Node): void => {
    if (isTag(node) && names.includes(node.tagName.getText())) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `{...text('name')}`: what the field is spread from has the limit. */
const hasLimit = (tag: Tag): boolean =>
  tag.attributes.properties.some((attribute) => {
    const text = attribute.getText();
    if (!ts.isJsxSpreadAttribute(attribute)) return text.startsWith('maxLength=');
    const [name = ''] = attribute.expression.getText().split('(');
    const made = new RegExp(`const ${name} = [^;]*maxLength:`);
    return made.test(tag.getSourceFile().text);
  });

const pages = ['apps/web/src', 'libs/ui/src']
  .flatMap(filesBelow)
  .filter((path) => path.endsWith('.tsx') && !path.endsWith('.spec.tsx'));

describe('A field for a text that is kept', () => {
  it('has a limit to count to', () => {
    const unlimited = pages
      .filter((path) => path.startsWith('apps/web') && !CODES.test(path))
      .flatMap((path) => tags(path, ['TextField', 'TextArea']))
      .filter((tag) => !LEFT_OUT.test(tag.getText()) && !hasLimit(tag))
      .map((tag) => `${tag.getSourceFile().fileName}: ${tag.getText().replace(/\s+/g, ' ')}`);
    expect(unlimited).toEqual([]);
  });

  it('cuts nothing off that is pasted', () => {
    const cutting = pages.filter((path) =>
      tags(path, ['input', 'textarea']).some(({ attributes }) =>
        attributes.properties.some((each) => each.getText().startsWith('maxLength=')),
      ),
    );
    expect(cutting).toEqual([]);
  });
});
