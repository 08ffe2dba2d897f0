import type { AspectRef } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';
import { FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useWrittenLanguage } from '../messages/written.tsx';
import { withSeveral, type Option } from './options.ts';

/** What work can be chosen by, as the address names it, with the word for it and whether people wrote its options. */
const FIELDS = {
  omrade: { word: 'area', isWritten: true },
  avsnitt: { word: 'section', isWritten: true },
  huvudavsnitt: { word: 'primarySection', isWritten: true },
  effektmal: { word: 'effectGoal', isWritten: true },
  kommun: { word: 'municipality', isWritten: true },
  aktorstyp: { word: 'actorType', isWritten: false },
  perspektiv: { word: 'perspective', isWritten: true },
  agenda: { word: 'agendaGoal', isWritten: true },
  specialisering: { word: 'specialisation', isWritten: true },
} as const;
type Field = keyof typeof FIELDS;

type WorkSelectProps = {
  readonly name: Field;
  readonly options: readonly Option[];
  /** What the address has. */
  readonly search: Readonly<Partial<Record<Field, string | undefined>>>;
};

/** A choice of work: the same words and the same options in every filter that has it. */
export function WorkSelect({ name, options, search }: WorkSelectProps) {
  const t = useTranslations('work-select');
  const language = useWrittenLanguage();
  const { word, isWritten } = FIELDS[name];
  return (
    <FilterSelect
      name={name}
      label={t(`${word}.label`)}
      placeholder={t(`${word}.all`)}
      options={withSeveral(options, search[name])}
      optionsLang={isWritten ? language : undefined}
      defaultValue={search[name]}
    />
  );
}

/** The aspects of one kind as options; a goal of Agenda 2030 with its number. */
export const aspectOptions = (aspects: readonly AspectRef[], kind: AspectKind): Option[] =>
  aspects
    .filter((aspect) => aspect.kind === kind)
    .map(({ code, shortTitle }) => ({
      value: code,
      label: kind === 'agenda_goal' ? `${code} ${shortTitle}` : shortTitle,
    }));

type AspectSelectsProps = Pick<WorkSelectProps, 'search'> & {
  readonly aspects: readonly AspectRef[];
};

/** What the work is for: a perspective, a goal of Agenda 2030, an area of smart specialisation. */
export function AspectSelects({ aspects, search }: AspectSelectsProps) {
  return (
    <>
      <WorkSelect
        name="perspektiv"
        options={aspectOptions(aspects, 'perspective')}
        search={search}
      />
      <WorkSelect name="agenda" options={aspectOptions(aspects, 'agenda_goal')} search={search} />
      <WorkSelect
        name="specialisering"
        options={aspectOptions(aspects, 'specialisation')}
        search={search}
      />
    </>
  );
}
