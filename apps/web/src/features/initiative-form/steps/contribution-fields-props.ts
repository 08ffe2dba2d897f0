import type { ContributionBody, Initiative, InitiativeBody } from '@samhandling/contract';

/** What each part of the fields of one contribution is given. */
export type ContributionFieldsProps = {
  readonly body: InitiativeBody;
  readonly contribution: ContributionBody;
  readonly initiative: Initiative | undefined;
  readonly onChange: (changes: Partial<ContributionBody>) => void;
  readonly onRemove: () => void;
  readonly faultOf: (field: string) => string | undefined;
  readonly idOf: (field: string) => string;
};
