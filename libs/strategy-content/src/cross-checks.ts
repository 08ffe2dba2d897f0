import type { StrategyIndicator, StrategyMeasure } from './indicator-schema.ts';
import type { StrategyPriorityArea } from './priority-area-schema.ts';
import { codesOf, placeInWords, stringsOf, thingOf, type Path } from './strategy-codes.ts';
import type { StrategyDocument } from './strategy-document.ts';
import { targetFaults } from './target-faults.ts';

/** Something wrong in a document, and where. */
export type StrategyFault = { path: string; message: string };

/** Checks across the parts of a document: references, uniqueness, and words that must agree. */
export function crossChecks(document: StrategyDocument): StrategyFault[] {
  const faults: StrategyFault[] = [];
  const report: Report = (path, message) => faults.push({ path: placeInWords(path), message });
  checkCodes(document, report);
  checkRegion(document, report);
  checkReferences(document, report);
  checkDuties(document, report);
  checkDefinitions(document, report);
  document.priorityAreas.forEach((area, index) =>
    checkArea(document, area, ['priorityAreas', index], report),
  );
  return faults;
}

type Report = (path: Path, message: string) => void;

function checkUnique(entries: { key: string; path: Path }[], what: string, report: Report): void {
  const first = new Map<string, Path>();
  for (const { key, path } of entries) {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    else report(path, `${what} "${key}" is taken by ${placeInWords(earlier)}`);
  }
}

function checkCodes(document: StrategyDocument, report: Report): void {
  const codes = codesOf(document).map(({ code, path }) => ({ key: code, path }));
  checkUnique(codes, 'code', report);
}

function checkRegion(document: StrategyDocument, report: Report): void {
  const { municipalities, countyCode, nationCode } = document.region;
  const at = (index: number, ...rest: string[]) => ['region', 'municipalities', index, ...rest];
  checkUnique(
    municipalities.map(({ code }, index) => ({ key: code, path: at(index, 'code') })),
    'municipality code',
    report,
  );
  checkUnique(
    municipalities.map(({ hex }, index) => ({
      key: `${hex.column},${hex.row}`,
      path: at(index, 'hex'),
    })),
    'hex',
    report,
  );
  municipalities.forEach(({ code }, index) => {
    if (!code.startsWith(countyCode)) {
      report(at(index, 'code'), `municipality code "${code}" is not in county "${countyCode}"`);
    }
  });
  if (countyCode === nationCode) {
    report(['region', 'nationCode'], 'nation and county have different codes');
  }
  checkNeighbours(document, report);
  checkInhabitantsMeasure(document, report);
}

/** An initiative names a neighbour by its name, so no two have one, nor a municipality of the county. */
function checkNeighbours({ region }: StrategyDocument, report: Report): void {
  const { municipalities, neighbours = [] } = region;
  const named = (part: string) => (one: { name: string }, index: number) => ({
    key: one.name,
    path: ['region', part, index, 'name'],
  });
  checkUnique(
    [...municipalities.map(named('municipalities')), ...neighbours.map(named('neighbours'))],
    'name',
    report,
  );
}

function checkInhabitantsMeasure(document: StrategyDocument, report: Report): void {
  const code = document.region.inhabitantsMeasure;
  if (code === undefined) return;
  const path = ['region', 'inhabitantsMeasure'];
  const measure = document.priorityAreas
    .flatMap(({ effectGoals }) => effectGoals.flatMap(({ indicators }) => indicators))
    .flatMap(({ measures }) => measures)
    .find((one) => one.code === code);
  if (measure === undefined) report(path, `there is no measure "${code}"`);
  else if (measure.unit !== 'persons') {
    report(path, `"${code}" is in ${measure.unit}: inhabitants are counted in persons`);
  }
}

function checkReferences(document: StrategyDocument, report: Report): void {
  const areas = new Set(document.priorityAreas.map(({ code }) => code));
  const sections = new Set(
    document.priorityAreas.flatMap((area) => area.sections.map(({ code }) => code)),
  );
  document.overallGoals.forEach(({ area }, index) => {
    if (area !== null && !areas.has(area)) {
      report(['overallGoals', index, 'area'], `there is no priority area "${area}"`);
    }
  });
  document.agenda?.goals.forEach(({ number }, index) => {
    if (number !== index + 1) {
      report(['agenda', 'goals', index, 'number'], `goal ${index + 1} is expected here`);
    }
  });
  const smart = document.smartSpecialisation;
  if (smart === undefined) return;
  if (!areas.has(smart.area)) {
    report(['smartSpecialisation', 'area'], `there is no priority area "${smart.area}"`);
  }
  smart.strategicActivities.items.forEach(({ section }, index) => {
    if (section !== null && !sections.has(section)) {
      const path = ['smartSpecialisation', 'strategicActivities', 'items', index, 'section'];
      report(path, `there is no section "${section}"`);
    }
  });
}

function checkDuties(document: StrategyDocument, report: Report): void {
  const tool = document.livingTool;
  if (tool === undefined) return;
  const paragraphs = [tool, ...tool.parts].flatMap((part) =>
    'paragraphs' in part ? part.paragraphs : part.introduction,
  );
  tool.duties.forEach(({ text }, index) => {
    if (!paragraphs.some((paragraph) => paragraph.includes(text))) {
      report(['livingTool', 'duties', index, 'text'], 'these words stand in no part of the text');
    }
  });
}

function checkDefinitions(document: StrategyDocument, report: Report): void {
  checkUnique(
    document.definitions.map(({ mark }, index) => ({
      key: String(mark),
      path: ['definitions', index, 'mark'],
    })),
    'mark',
    report,
  );
  document.definitions.forEach(({ usedIn, markedWords }, index) => {
    usedIn.forEach((code, at) => {
      const path = ['definitions', index, 'usedIn', at];
      const thing = thingOf(document, code);
      if (thing === undefined) report(path, `there is nothing with the code "${code}"`);
      else if (!holdsWords(thing, markedWords)) {
        report(path, `"${code}" does not hold the words "${markedWords}"`);
      }
    });
  });
}

function holdsWords(thing: unknown, words: string): boolean {
  const wanted = words.toLowerCase();
  return stringsOf(thing).some(({ text }) => text.toLowerCase().includes(wanted));
}

function checkArea(
  document: StrategyDocument,
  area: StrategyPriorityArea,
  path: Path,
  report: Report,
): void {
  const chapters = new Set(area.chapters.map(({ code }) => code));
  for (const part of ['sections', 'texts'] as const) {
    area[part].forEach(({ chapter }, index) => {
      if (chapter !== null && !chapters.has(chapter)) {
        report([...path, part, index, 'chapter'], `the area has no chapter "${chapter}"`);
      }
    });
  }
  area.effectGoals.forEach((effectGoal, effectGoalIndex) => {
    effectGoal.indicators.forEach((indicator, index) => {
      const here = [...path, 'effectGoals', effectGoalIndex, 'indicators', index];
      checkIndicator(document, indicator, here, report);
    });
  });
}

function checkIndicator(
  document: StrategyDocument,
  indicator: StrategyIndicator,
  path: Path,
  report: Report,
): void {
  indicator.measures.forEach((measure, measureIndex) => {
    const here = [...path, 'measures', measureIndex];
    checkBaselines(document, measure, here, report);
    measure.targets.forEach((target, index) => {
      const at = [...here, 'targets', index];
      for (const { field, message } of targetFaults(target)) report([...at, field], message);
      for (const field of ['asWritten', 'note'] as const) {
        const words = target[field];
        if (words !== undefined && !indicator.wording.includes(words)) {
          report([...at, field], 'these words do not stand in the wording of the indicator');
        }
      }
    });
  });
}

function checkBaselines(
  document: StrategyDocument,
  measure: StrategyMeasure,
  path: Path,
  report: Report,
): void {
  const { region, definitions } = document;
  const places = new Set([
    region.countyCode,
    region.nationCode,
    ...region.municipalities.map(({ code }) => code),
  ]);
  const marks = new Set(definitions.map(({ mark }) => mark));
  const checkMark = (mark: number | undefined, at: Path) => {
    if (mark !== undefined && !marks.has(mark)) {
      report([...at, 'definitionMark'], `there is no definition with the mark ${mark}`);
    }
  };
  checkMark(measure.definitionMark, path);
  measure.baselines.forEach((baseline, index) => {
    const at = [...path, 'baselines', index];
    checkMark(baseline.definitionMark, at);
    if (!places.has(baseline.place)) {
      report([...at, 'place'], `the region has no place "${baseline.place}"`);
    }
    if (numberAsWritten(baseline.asWritten) !== baseline.value) {
      report([...at, 'value'], `"${baseline.asWritten}" does not begin with ${baseline.value}`);
    }
  });
  checkUnique(
    measure.baselines.map(({ place, sex, birth, period }, index) => ({
      key: [place, sex ?? 'all', birth ?? 'all', period].join(' '),
      path: [...path, 'baselines', index],
    })),
    'the baseline for',
    report,
  );
}

/** The number a cell begins with, written with a decimal dot and no spaces: "5,8 miljoner" is 5.8. */
function numberAsWritten(cell: string): string | undefined {
  const number = /^[-−]?\d+( \d{3})*(,\d+)?/.exec(cell)?.[0];
  return number?.replaceAll(' ', '').replace(',', '.').replace('−', '-');
}
