import type {
  Area,
  AreaRow,
  Section,
  SectionRow,
  Strategy,
  TitledText,
} from '@samhandling/contract';
import type { StrategyDocument } from '@samhandling/strategy-content';
import { summaryOf, type CoveredAction } from '../coverage/index.ts';
import type {
  StoredArea,
  StoredAreaWithWords,
  StoredSection,
  StoredStrategy,
} from './strategy.repository.ts';

export function presentStrategy(row: StoredStrategy): Strategy {
  const { content } = row;
  const { region, foreword, welcome, megatrends, perspectives, agenda, livingTool } = content;
  return {
    code: row.code,
    title: row.title,
    edition: row.edition,
    decidedBy: row.decidedBy,
    decidedOn: row.decidedOn,
    isCurrent: row.isCurrent,
    vision: content.vision.statement,
    foreword: foreword?.paragraphs ?? [],
    region: {
      name: region.name,
      countyCode: region.countyCode,
      nationName: region.nationName,
      municipalities: region.municipalities.map(({ code, name, hex }) => ({ code, name, hex })),
    },
    neighbours:
      region.neighbours?.map(({ country, name, officialName }) => ({
        country,
        name,
        officialName: officialName ?? null,
      })) ?? [],
    overallGoals: content.overallGoals.map(({ code, title }) => ({ code, title })),
    welcome: welcome?.paragraphs ?? [],
    megatrends: megatrends?.items.map(({ text }) => text) ?? [],
    perspectives: perspectives?.items.map(titledText) ?? [],
    agendaGoals: agenda?.goals.map(({ number, name }) => ({ number, title: name })) ?? [],
    agendaCommitment: agenda
      ? [agenda.commitment.lead, ...agenda.commitment.items.map(({ text }) => text)]
      : [],
    ...smartSpecialisation(content),
    followUpDuties: livingTool?.duties.map(({ text }) => text) ?? [],
    definitions: content.definitions.map(({ mark, term, text }) => ({
      mark: String(mark),
      term,
      text,
    })),
    areas: content.priorityAreas.map(({ code, title }, index) => ({
      code,
      title,
      position: index + 1,
    })),
  };
}

function smartSpecialisation({ smartSpecialisation: smart }: StrategyDocument) {
  return {
    specialisations: smart?.focusAreas.map(titledText) ?? [],
    strategicActivities: smart?.strategicActivities.items.map(({ title }) => title) ?? [],
  };
}

function titledText({ code, title, paragraphs }: TitledText): TitledText {
  return { code, title, paragraphs };
}

export function presentAreaRow(
  area: StoredArea,
  actions: readonly CoveredAction[],
  initiativeCount: number,
): AreaRow {
  return {
    code: area.code,
    title: area.title,
    position: area.position,
    summary: summaryOf(actions),
    sectionCount: area.sections.length,
    effectGoals: area.effectGoals,
    initiativeCount,
  };
}

export function presentArea(
  area: StoredAreaWithWords,
  actions: readonly CoveredAction[],
  initiativeCount: number,
): Area {
  const { content } = area;
  const bySection = Map.groupBy(actions, ({ section }) => section.code);
  return {
    ...presentAreaRow(area, actions, initiativeCount),
    introduction: content?.introduction ?? [],
    chapters:
      content?.chapters.map(({ code, title, introduction }) => ({ code, title, introduction })) ??
      [],
    sections: area.sections.map(({ code, title, chapterCode }) => {
      const ofSection = bySection.get(code) ?? [];
      return {
        code,
        title,
        chapterCode,
        actionCount: ofSection.length,
        summary: summaryOf(ofSection),
      };
    }),
    texts: content?.texts.map(titledText) ?? [],
  };
}

export function presentSectionRow(
  { code, title, area, chapter }: StoredSection,
  actions: readonly CoveredAction[],
): SectionRow {
  return { code, title, area, chapter, summary: summaryOf(actions) };
}

export function presentSection(section: StoredSection, actions: readonly CoveredAction[]): Section {
  const { introduction, previous, next } = section;
  return {
    ...presentSectionRow(section, actions),
    introduction,
    actions: actions.map(({ code, text, area }) => ({ code, text, areaCode: area.code })),
    previous,
    next,
  };
}
