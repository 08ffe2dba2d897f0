import type { FieldProblem } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { isProblem } from '../api/problem-error.ts';
import { labelledFault } from '../forms/field-faults.ts';
import { useTextFault } from '../forms/use-text-fault.ts';

/** Fields of an actor and of a request to join, and what their labels are called in the texts. */
export const ACTOR_LABELS = {
  name: 'name',
  type: 'type',
  municipalityCode: 'municipality',
  organisationNumber: 'number',
  webAddress: 'web',
  description: 'description',
  contactEmail: 'contact',
  requesterName: 'requesterName',
  requesterEmail: 'requesterEmail',
  message: 'message',
} as const;
type ActorField = keyof typeof ACTOR_LABELS;

const isActorField = (field: string): field is ActorField => field in ACTOR_LABELS;

/** The field of a refusal that names none, because the database found the fault. */
const FIELD_OF: Readonly<Record<string, ActorField>> = {
  'actor.name_taken': 'name',
  'actor.organisation_number_taken': 'organisationNumber',
  'actor.municipality_unknown': 'municipalityCode',
};

export type ActorFaults = ReturnType<typeof useActorFaults>;

/** What the refusal says of each field, in words: at the field, and with its label for the summary. */
export function useActorFaults(error: unknown) {
  const t = useTranslations('actor-form');
  const textFault = useTextFault();
  const textOf = ({ field, ...problem }: ActorProblem): string => {
    const { code } = problem;
    const wrongText = textFault(problem);
    if (wrongText !== undefined) return wrongText;
    if (code === 'actor.name_taken') return t('problem.nameTaken');
    if (code.endsWith('_taken')) return t('problem.taken');
    if (code === 'required') return t('problem.required');
    if (field === 'organisationNumber') return t('problem.number');
    if (field === 'contactEmail' || field === 'requesterEmail') return t('problem.email');
    return field === 'webAddress' ? t('problem.url') : t('problem.other');
  };
  const faults = faultsOf(error).map((problem) => ({
    id: problem.field,
    text: textOf(problem),
  }));
  return {
    all: faults.map(({ id, text }) => ({
      id,
      message: t('problem.of', labelledFault(t(ACTOR_LABELS[id]), text)),
    })),
    of: (field: ActorField): string | undefined => faults.find(({ id }) => id === field)?.text,
  };
}

type ActorProblem = Omit<FieldProblem, 'field'> & { readonly field: ActorField };

function faultsOf(error: unknown): ActorProblem[] {
  if (!isProblem(error)) return [];
  const known = FIELD_OF[error.code];
  if (known) return [{ field: known, code: error.code }];
  return error.errors.flatMap((problem) => {
    const name = problem.field.slice(1);
    return isActorField(name) ? [{ ...problem, field: name }] : [];
  });
}
