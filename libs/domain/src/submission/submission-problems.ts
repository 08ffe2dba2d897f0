import { type CalendarDate } from '../calendar/calendar-date.ts';
import {
  type ContributionDraft,
  type ContributionProblem,
  contributionProblems,
} from '../contribution/contribution-problems.ts';
import {
  type FundingFacts,
  type FundingProblem,
  fundingProblems,
} from '../funding/funding-problems.ts';
import { type MeasuredIndicator } from '../indicator/measure.ts';
import { type PlaceScope } from '../place/place-vocabulary.ts';
import {
  type FieldProblem,
  isBlank,
  isMailbox,
  isWebAddress,
} from '../validation/field-problem.ts';

/** What an initiative can lack before it is submitted, besides its contributions and its money. */
export const SUBMISSION_PROBLEMS = [
  'initiative.title_missing',
  'initiative.summary_missing',
  'initiative.owner_missing',
  'initiative.partner_is_owner',
  'initiative.partner_twice',
  'initiative.place_missing',
  'initiative.municipality_missing',
  'initiative.municipality_unknown',
  'initiative.period_reversed',
  'initiative.contact_missing',
  'initiative.contact_invalid',
  'initiative.web_address_invalid',
  'initiative.action_missing',
  'initiative.action_unknown',
  'initiative.action_twice',
  'initiative.primary_action_missing',
  'initiative.primary_action_twice',
] as const;
/** Everything that {@link submissionProblems} can find. */
export type SubmissionProblem =
  (typeof SUBMISSION_PROBLEMS)[number] | ContributionProblem | FundingProblem;

/** An initiative as its owner has written it. */
export type InitiativeDraft = FundingFacts & {
  readonly ownerActorId: string | null;
  readonly title: string;
  readonly summary: string;
  readonly partners: readonly { readonly actorId: string }[];
  readonly placeScope: PlaceScope | null;
  readonly municipalityCodes: readonly string[];
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly contactEmail: string;
  readonly webAddress: string;
  readonly actions: readonly { readonly code: string; readonly isPrimary: boolean }[];
  readonly contributions: readonly ContributionDraft[];
};

/** What exists in the loaded strategies and the county: data, so that another region can use the rules. */
export type SubmissionContext = {
  readonly knownMunicipalityCodes: ReadonlySet<string>;
  /** Actions that are not retired, and those the initiative already serves. */
  readonly knownActionCodes: ReadonlySet<string>;
  readonly indicators: ReadonlyMap<string, MeasuredIndicator>;
};

type ProblemAtField = FieldProblem<SubmissionProblem>;

/**
 * What is missing or wrong before the initiative can be submitted, by field, in the order of the form.
 * Empty where it can be. The description, the period, contributions and money may be left out; what is
 * said of them must hold.
 */
export function submissionProblems(
  initiative: InitiativeDraft,
  context: SubmissionContext,
): FieldProblem<SubmissionProblem>[] {
  return [
    ...whatProblems(initiative),
    ...whoProblems(initiative),
    ...whereProblems(initiative, context),
    ...actionProblems(initiative, context),
    ...initiative.contributions.flatMap((contribution, index) =>
      contributionProblems(
        contribution,
        context.indicators.get(contribution.indicatorCode ?? '') ?? null,
      ).map((problem) => ({ ...problem, field: `/contributions/${index}${problem.field}` })),
    ),
    ...fundingProblems(initiative),
  ];
}

/**
 * Whether an answer is only missing: that is told when the initiative is to be sent. Everything else
 * contradicts what is written, and is told where it stands as soon as it is written.
 */
export const isMissingAnswer = (code: SubmissionProblem): boolean => code.endsWith('_missing');

/** Where partners, actions, or the primary among them are named again, by their places in the lists. */
export function namedTwice({ partners, actions }: Pick<InitiativeDraft, 'partners' | 'actions'>) {
  return {
    partners: repetitionsIn(partners.map(({ actorId }) => actorId)),
    actions: repetitionsIn(actions.map(({ code }) => code)),
    primaryActions: actions.flatMap(({ isPrimary }, index) => (isPrimary ? [index] : [])).slice(1),
  };
}

/** The places of keys that stand earlier in the list. */
export function repetitionsIn(keys: readonly (string | number)[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}

function whatProblems({ title, summary }: InitiativeDraft): ProblemAtField[] {
  return [
    ...when(isBlank(title), '/title', 'initiative.title_missing'),
    ...when(isBlank(summary), '/summary', 'initiative.summary_missing'),
  ];
}

function whoProblems(initiative: InitiativeDraft): ProblemAtField[] {
  const { ownerActorId, partners, contactEmail, webAddress } = initiative;
  const hasContact = !isBlank(contactEmail);
  const repeated = namedTwice(initiative);
  return [
    ...when(isBlank(ownerActorId), '/ownerActorId', 'initiative.owner_missing'),
    ...partners.flatMap(({ actorId }, index) => {
      const field = `/partners/${index}/actorId`;
      return [
        ...when(actorId === ownerActorId, field, 'initiative.partner_is_owner'),
        ...when(repeated.partners.includes(index), field, 'initiative.partner_twice'),
      ];
    }),
    ...when(!hasContact, '/contactEmail', 'initiative.contact_missing'),
    ...when(
      hasContact && !isMailbox(contactEmail.trim()),
      '/contactEmail',
      'initiative.contact_invalid',
    ),
    ...when(
      !isBlank(webAddress) && !isWebAddress(webAddress.trim()),
      '/webAddress',
      'initiative.web_address_invalid',
    ),
  ];
}

function whereProblems(
  { placeScope, municipalityCodes, startsOn, endsOn }: InitiativeDraft,
  { knownMunicipalityCodes }: SubmissionContext,
): ProblemAtField[] {
  const isReversed = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return [
    ...when(placeScope === null, '/placeScope', 'initiative.place_missing'),
    ...when(
      placeScope === 'municipalities' && municipalityCodes.length === 0,
      '/municipalityCodes',
      'initiative.municipality_missing',
    ),
    ...municipalityCodes.flatMap((code, index) =>
      when(
        !knownMunicipalityCodes.has(code),
        `/municipalityCodes/${index}`,
        'initiative.municipality_unknown',
      ),
    ),
    ...when(isReversed, '/endsOn', 'initiative.period_reversed'),
  ];
}

function actionProblems(
  initiative: InitiativeDraft,
  { knownActionCodes }: SubmissionContext,
): ProblemAtField[] {
  const { actions } = initiative;
  if (actions.length === 0) return when(true, '/actions', 'initiative.action_missing');
  const repeated = namedTwice(initiative);
  return [
    ...actions.flatMap(({ code }, index) => {
      const field = `/actions/${index}/code`;
      return [
        ...when(!knownActionCodes.has(code), field, 'initiative.action_unknown'),
        ...when(repeated.actions.includes(index), field, 'initiative.action_twice'),
      ];
    }),
    ...when(
      !actions.some(({ isPrimary }) => isPrimary),
      '/actions',
      'initiative.primary_action_missing',
    ),
    ...when(repeated.primaryActions.length > 0, '/actions', 'initiative.primary_action_twice'),
  ];
}

function when(holds: boolean, field: string, code: SubmissionProblem): ProblemAtField[] {
  return holds ? [{ field, code }] : [];
}
