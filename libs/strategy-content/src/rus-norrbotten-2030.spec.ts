import { describe, expect, it } from '@jest/globals';
import { loadBundledStrategies } from './bundled-strategies.ts';
import { stringsOf } from './strategy-codes.ts';
import { strategyCounts } from './strategy-counts.ts';
import type { StrategyDocument } from './strategy-document.ts';
import {
  leftOver,
  missingFrom,
  readSourceText,
  repair,
  tableInWords,
} from './testing/source-text.ts';

const [document] = loadBundledStrategies();
if (document === undefined) throw new Error('there is no bundled strategy');
const text = repair(readSourceText());
const { priorityAreas } = document;
const sections = priorityAreas.flatMap((area) => area.sections);
const actions = sections.flatMap((section) => section.actions);
const indicators = priorityAreas
  .flatMap((area) => area.effectGoals)
  .flatMap((effectGoal) => effectGoal.indicators);
const measures = indicators.flatMap((indicator) => indicator.measures);

/** Every string in a part of the document under one of the names. */
function words(part: unknown, ...names: string[]): string[] {
  return stringsOf(part)
    .filter(({ path }) => path.some((part) => names.includes(String(part))))
    .map(({ text: found }) => found);
}

/**
 * Everything that the document says word for word. Editorial: titles of indicators and duties,
 * names of measures, the global goals' names (printed in capitals).
 */
function wordForWord(strategy: StrategyDocument): string[] {
  const { agenda, livingTool, priorityAreas: areas, definitions, ...front } = strategy;
  const texts = ['text', 'paragraphs', 'introduction', 'closing', 'statement', 'lead'];
  const { foreword, welcome, vision, overallGoals, megatrends, perspectives, ...back } = front;
  const headed = [foreword, welcome, vision, overallGoals, perspectives, back.smartSpecialisation];
  return [
    ...words(headed, ...texts, 'title', 'signature'),
    ...words([back.sources, back.voices], ...texts, 'title', 'quote', 'name', 'role'),
    ...words(megatrends, 'title', 'introduction', 'text', 'closing'),
    ...words([agenda, livingTool], ...texts),
    ...words(definitions, 'text', 'markedWords'),
    ...[agenda, livingTool, ...(livingTool?.parts ?? [])].map((part) => part?.title ?? '?'),
    ...areas.flatMap((area) => [
      area.title,
      ...area.introduction,
      ...words([area.chapters, area.sections, area.texts], ...texts, 'title'),
      ...area.effectGoals.map((effectGoal) => effectGoal.title),
      tableInWords(area),
    ]),
  ];
}

describe('RUS Norrbotten 2030', () => {
  it('has the counts of the strategy, area by area', () => {
    const { byArea, ...totals } = strategyCounts(document);
    expect(totals).toEqual({
      priorityAreas: 4,
      sections: 32,
      actions: 95,
      effectGoals: 15,
      indicators: 24,
    });
    expect(byArea.map((area) => Object.values(area))).toEqual([
      ['livsmiljo', 14, 38, 5, 8],
      ['transporter', 4, 12, 2, 3],
      ['kompetens', 7, 26, 2, 7],
      ['innovation', 7, 19, 6, 6],
    ]);
  });

  it('numbers the actions in the order of the strategy, area by area', () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => letter + String(index + 1).padStart(2, '0'));
    expect(actions.map(({ code }) => code)).toEqual([
      ...numbered('l', 38),
      ...numbered('t', 12),
      ...numbered('k', 26),
      ...numbered('i', 19),
    ]);
  });

  it('has a proposal for each bullet of the source, in its order', () => {
    const bullets = (/ X Stärk Norrbottens varumärke [^]*/.exec(text)?.[0] ?? '').split(' X ');
    const before = 1;
    const headingsOfLaterTables = 3;
    expect(bullets).toHaveLength(before + 95 + headingsOfLaterTables);
    const proposals = bullets.filter((bullet) => actions.some((a) => bullet.startsWith(a.text)));
    expect(proposals).toHaveLength(95);
    proposals.forEach((bullet, index) => {
      expect(bullet.startsWith(actions[index]?.text ?? '?')).toBe(true);
    });
  });

  it('keeps the proposal that is made twice as two actions', () => {
    const twice = actions.filter(({ text: proposal }) => proposal.includes('kretslopp'));
    expect(twice.map(({ code }) => code)).toEqual(['l11', 'l34']);
    expect(new Set(twice.map(({ text: proposal }) => proposal)).size).toBe(1);
  });
});

describe('the words of the strategy', () => {
  it.each(actions)('$code: $text', ({ text: proposal }) => {
    expect(text).toContain(`X ${proposal}`);
  });

  it.each(sections)('$code has its heading and its introduction', (section) => {
    expect(missingFrom(text, [section.title, ...section.introduction])).toEqual([]);
    expect(section.introduction.length).toBeGreaterThan(0);
    expect(text).toContain(`${section.title} ${section.introduction[0]}`);
  });

  it.each(indicators)('$code: $wording', ({ wording, baselineNote }) => {
    expect(missingFrom(text, [wording, baselineNote ?? wording])).toEqual([]);
  });

  it('has every baseline as it is printed', () => {
    const printed = measures.flatMap((measure) => measure.baselines);
    expect(printed).toHaveLength(64);
    expect(missingFrom(text, words(printed, 'asWritten', 'note', 'rowLabel'))).toEqual([]);
  });

  it('has everything else word for word', () => {
    const all = wordForWord(document);
    expect(all.length).toBeGreaterThan(250);
    expect(missingFrom(text, all)).toEqual([]);
  });

  it('leaves out nothing but page furniture and the quotes pulled from the text itself', () => {
    const said = wordForWord(document);
    const quotes = leftOver(text, said);
    expect(quotes).toHaveLength(12);
    expect(missingFrom(said.join(' '), quotes)).toEqual([]);
  });

  it('would show a paragraph that is left out', () => {
    const lost = sections[20]?.introduction[0] ?? '?';
    const said = wordForWord(document).filter((paragraph) => paragraph !== lost);
    expect(leftOver(text, said)).toContain(lost);
  });

  it('has the line above the megatrends, printed in capitals', () => {
    expect(text).toContain(document.megatrends?.lead.toUpperCase() ?? '?');
  });

  it('has the global goals that the text lists, and marks the rest as not listed', () => {
    const listed = document.agenda?.goals.filter(({ namedInText }) => namedInText) ?? [];
    expect(listed).toHaveLength(12);
    const capitals = listed.map(({ name }) => name.toUpperCase());
    expect(missingFrom(text, capitals)).toEqual([]);
  });

  it('has the effect-goal tables, which agree at the front and in the chapters', () => {
    const tables = text.split('Effektmål 2030 Indikatorer Nuläge ').slice(1);
    expect(tables).toHaveLength(8);
    const expected = priorityAreas.map(tableInWords);
    tables.forEach((table, index) => {
      const wanted = expected[index % 4] ?? '?';
      expect(table.slice(0, wanted.length)).toBe(wanted);
    });
  });
});

describe('a changed word', () => {
  it.each([
    ['an action', actions[47]?.text],
    ['a heading', sections[12]?.title],
    ['an introduction', sections[20]?.introduction[1]],
    ['an indicator', indicators[9]?.wording],
    ['an effect goal', priorityAreas[2]?.effectGoals[0]?.title],
    ['the last paragraph of the welcome', document.welcome?.paragraphs.at(-1)],
  ])('in %s is caught', (_, original = '') => {
    const all = original.split(' ');
    expect(missingFrom(text, [original])).toEqual([]);
    all.forEach((_word, changed) => {
      const mutant = all.map((word, index) => (index === changed ? `${word}x` : word)).join(' ');
      expect(missingFrom(text, [mutant])).toEqual([mutant]);
      const shorter = all.filter((_kept, index) => index !== changed).join(' ');
      if (changed > 0 && changed < all.length - 1) {
        expect(missingFrom(text, [shorter])).toEqual([shorter]);
      }
    });
  });

  it('in a figure of a table is caught', () => {
    const area = structuredClone(priorityAreas[0]);
    const baseline = area?.effectGoals[0]?.indicators[0]?.measures[1]?.baselines[0];
    if (area === undefined || baseline === undefined) throw new Error('no such figure');
    baseline.asWritten = '48,9 %';
    expect(text).not.toContain(tableInWords(area));
  });
});
