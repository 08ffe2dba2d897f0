import type { FieldProblem } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { fieldFaults, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';

/** Fields of the form by pointer, and what their labels are called in the texts. */
const LABELS = {
  '/indicator': 'indicatorLabel',
  '/measureCode': 'measure',
  '/seriesId': 'series',
  '/placeCode': 'place',
  '/sex': 'sex',
  '/birth': 'birth',
  '/ageGroup': 'ageGroup',
  '/unit': 'unit',
  '/mapping/kpi': 'kpi',
  '/mapping/municipality': 'municipality',
  '/mapping/gender': 'genderLabel',
  '/mapping/periodForm': 'periodForm',
  '/mapping/table': 'table',
  '/mapping/timeVariable': 'timeVariable',
  '/interval': 'intervalLabel',
  '/credit': 'credit',
  '/nextPublicationOn': 'nextPublication',
} as const;
type Pointer = keyof typeof LABELS;
const isPointer = (field: string): field is Pointer => field in LABELS;

const HINTS = {
  '/mapping/kpi': 'kpiHelp',
  '/mapping/municipality': 'municipalityHelp',
  '/mapping/table': 'tableHelp',
} as const;
const isHinted = (field: string): field is keyof typeof HINTS => field in HINTS;

const SELECTION = /^\/mapping\/selection\/(\d+)(\/\w+)?$/;
/** The API may name the row of a selection; its code is what is wrong. */
const atControl = (field: string): string =>
  /^\/mapping\/selection\/\d+$/.test(field) ? `${field}/valueCode` : field;

/** What is wrong with a source, or with the series that is to be added for it, in words. */
export function useSourceFaults(): (problems: readonly FieldProblem[]) => FieldFaults {
  const t = useTranslations('series-source-form');
  const { unit } = useValueFormat();
  const textFault = useTextFault();
  const labelOf = (field: string): string | undefined => {
    const [, row] = SELECTION.exec(field) ?? [];
    if (row !== undefined) return t('code', { number: Number(row) + 1 });
    return isPointer(field) ? t(LABELS[field]) : undefined;
  };
  const textOf = (problem: FieldProblem): string => {
    const { field, code, params } = problem;
    const wrongText = textFault(problem);
    if (wrongText !== undefined) return wrongText;
    const fits = String(params?.fits ?? '');
    if (code.endsWith('unit_differs') && fits !== '') {
      return t('problem.unit', { fits: fits.split(', ').map(unit).join(', ') });
    }
    if (fits !== '') return t('problem.fits', { fits });
    if (code === 'invalid_format' && isHinted(field)) return t(HINTS[field]);
    return t(code === 'invalid_format' ? 'problem.other' : 'problem.required');
  };
  return (problems) =>
    fieldFaults(
      problems.map((problem) => ({ ...problem, field: atControl(problem.field) })),
      { labelOf, textOf, join: (fault) => t('problem.of', fault) },
    );
}
