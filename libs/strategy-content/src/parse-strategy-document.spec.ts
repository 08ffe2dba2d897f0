import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadBundledStrategies } from './bundled-strategies.ts';
import { codesOf } from './strategy-codes.ts';
import { faultsInWords, parseStrategyDocument } from './parse-strategy-document.ts';
import { strategyCounts } from './strategy-counts.ts';
import { strategyDocumentSchema } from './strategy-document.ts';

const small = readFileSync(new URL('../fixtures/two-areas.json', import.meta.url), 'utf8');

/** The faults of the small document once `was` is written as `is`, the first time it stands there. */
function faultsWith(was: string | RegExp, is: string): string[] {
  const broken = small.replace(was, is);
  if (broken === small) throw new Error(`${String(was)} is not in the document`);
  const parsed = parseStrategyDocument(JSON.parse(broken));
  return parsed.ok ? [] : faultsInWords(parsed.faults);
}

const measure = (area: number) => `priorityAreas[${area}].effectGoals[0].indicators[0].measures[0]`;

describe('a strategy document', () => {
  it('of another region is read', () => {
    const parsed = parseStrategyDocument(JSON.parse(small));
    expect(parsed).toMatchObject({ ok: true, document: { code: 'rus-sjomarken-2035' } });
    if (parsed.ok) {
      expect(strategyCounts(parsed.document)).toMatchObject({ sections: 2, actions: 3 });
    }
  });

  it('shares no code with the bundled strategies', () => {
    const parsed = parseStrategyDocument(JSON.parse(small));
    if (!parsed.ok) throw new Error('the small document is not valid');
    const bundled = new Set(
      loadBundledStrategies()
        .flatMap(codesOf)
        .map(({ code }) => code),
    );
    expect(codesOf(parsed.document).filter(({ code }) => bundled.has(code))).toEqual([]);
  });

  it('describes every field of its schema', () => {
    const undescribed = fieldsWithoutWords(strategyDocumentSchema.toJSONSchema());
    expect(undescribed).toEqual([]);
  });
});

describe('a fault names its place', () => {
  it.each<[string, string | RegExp, string, string]>([
    ['another format', 'strategy/1', 'strategy/9', 'format: '],
    ['a missing field', '"edition": "2026",', '', 'edition: '],
    ['a field nobody knows', '"edition"', '"theme": "x", "edition"', '(document): '],
    ['a code in capitals', '"n02"', '"N02"', 'priorityAreas[0].sections[0].actions[1].code: '],
    [
      'a code that is taken',
      '"g01"',
      '"n01"',
      'priorityAreas[1].sections[0].actions[0].code: code "n01" is taken by priorityAreas[0].sections[0].actions[0].code',
    ],
    [
      'words with a line break',
      'Byarna lever',
      'Byarna\\nlever',
      'priorityAreas[0].sections[0].title: ',
    ],
    [
      'words with a character that nobody sees',
      'Byarna lever',
      'Byarna \\u202elever',
      'priorityAreas[0].sections[0].title: words have no characters that cannot be seen',
    ],
    [
      'a section without actions',
      /\[\{ "code": "g01".*\}\]/,
      '[]',
      'priorityAreas[1].sections[0].actions: a section proposes at least one action',
    ],
    [
      'an unknown chapter',
      '"chapter": "narhet-service"',
      '"chapter": "narhet-servis"',
      'priorityAreas[0].sections[0].chapter: ',
    ],
    [
      'a chapter of another area',
      '"chapter": null,\n          "introduction"',
      '"chapter": "narhet-service", "introduction"',
      'priorityAreas[1].sections[0].chapter: the area has no chapter "narhet-service"',
    ],
    [
      'an unknown area',
      '"area": "narhet"',
      '"area": "narheten"',
      'overallGoals[0].area: there is no',
    ],
    [
      'two municipalities on one hex',
      '"column": 1, "row": 0',
      '"column": 0, "row": 0',
      'region.municipalities[1].hex: hex "0,0" is taken by region.municipalities[0].hex',
    ],
    [
      'a municipality of another county',
      '"9803"',
      '"2503"',
      'region.municipalities[2].code: municipality code "2503" is not in county "98"',
    ],
    [
      'a neighbour that is called as a municipality of the county',
      '"nationName": "Riket",',
      '"nationName": "Riket", "neighbours": [{ "country": "FI", "name": "Norrvik" }],',
      'region.neighbours[0].name: name "Norrvik" is taken by region.municipalities[0].name',
    ],
    [
      'two neighbours of one name',
      '"nationName": "Riket",',
      '"nationName": "Riket", "neighbours": [{ "country": "FI", "name": "Å" }, { "country": "NO", "name": "Å" }],',
      'region.neighbours[1].name: name "Å" is taken by region.neighbours[0].name',
    ],
    [
      'inhabitants counted by a measure that is not there',
      '"nationName": "Riket",',
      '"nationName": "Riket", "inhabitantsMeasure": "n-e1-1-invanare",',
      'region.inhabitantsMeasure: there is no measure "n-e1-1-invanare"',
    ],
    [
      'inhabitants counted by a measure of something else',
      '"nationName": "Riket",',
      '"nationName": "Riket", "inhabitantsMeasure": "n-e1-1-andel",',
      'region.inhabitantsMeasure: "n-e1-1-andel" is in percent: inhabitants are counted in persons',
    ],
    [
      'a place the region has not',
      '"place": "9801"',
      '"place": "9809"',
      `${measure(0)}.baselines[1].place: the region has no place "9809"`,
    ],
    [
      'a value that is not what is printed',
      '"value": "81.5"',
      '"value": "82"',
      `${measure(0)}.baselines[0].value: "81,5 %" does not begin with 82`,
    ],
    [
      'a value with a comma',
      '"value": "81.5"',
      '"value": "81,5"',
      `${measure(0)}.baselines[0].value: `,
    ],
    ['a value as a number', '"value": "74"', '"value": 74', `${measure(0)}.baselines[1].value: `],
    [
      'two baselines for the same',
      '"place": "9801"',
      '"place": "98"',
      `${measure(0)}.baselines[1]: the baseline for "98 all all 2025" is taken`,
    ],
    [
      'an unknown unit',
      '"unit": "thousand_tonnes"',
      '"unit": "kilotonnes"',
      `${measure(1)}.unit: `,
    ],
    [
      'a target without its value',
      '"value": "90",',
      '',
      `${measure(0)}.targets[0].value: a target of kind at_least needs value`,
    ],
    [
      'a change without a base year',
      '"baseYear": 2010,',
      '',
      `${measure(1)}.targets[0].baseYear: a target of kind change_against_base needs baseYear`,
    ],
    [
      'a value on a target of direction only',
      '"kind": "change_against_base"',
      '"kind": "direction_only"',
      `${measure(1)}.targets[0].value: a target of kind direction_only has no value`,
    ],
    [
      'a year that stands nowhere',
      '"yearStatedIn": "wording"',
      '"note": "minst 90 %"',
      `${measure(0)}.targets[0].yearStatedIn: year and yearStatedIn stand together`,
    ],
    [
      'a target the wording does not state',
      '"asWritten": "minst 90 %',
      '"asWritten": "minst 91 %',
      `${measure(0)}.targets[0].asWritten: these words do not stand in the wording`,
    ],
    [
      'an unknown footnote',
      '"definitionMark": 1',
      '"definitionMark": 2',
      `${measure(0)}.definitionMark: there is no definition with the mark 2`,
    ],
    [
      'a footnote to nothing',
      '["n-e1-1"]',
      '["n-e1-2"]',
      'definitions[0].usedIn[0]: there is nothing with the code "n-e1-2"',
    ],
    [
      'a footnote to other words',
      '["n-e1-1"]',
      '["g-e1-1"]',
      'definitions[0].usedIn[0]: "g-e1-1" does not hold the words "servicepunkt"',
    ],
  ])('%s', (_, was, is, expected) => {
    const faults = faultsWith(was, is);
    expect(faults.filter((fault) => fault.startsWith(expected))).toHaveLength(1);
  });

  it('and all faults are told at once', () => {
    const faults = faultsWith(/"code": "n0(\d)"/g, '"code": "N0$1"');
    expect(faults).toHaveLength(2);
  });

  it.each([[null], [42], ['text'], [[]]])('when it is no document at all: %j', (json) => {
    const parsed = parseStrategyDocument(json);
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual(['(document)']);
  });
});

/** Places in a JSON schema where a property has no description. */
function fieldsWithoutWords(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const here = `${path}/${key}`;
    const below = fieldsWithoutWords(value, here);
    if (key !== 'properties') return below;
    const silent = Object.entries(value as Record<string, object>)
      .filter(([, field]) => !('description' in field))
      .map(([name]) => `${here}/${name}`);
    return [...silent, ...below];
  });
}
