import type { Initiative, InitiativeBody } from '@samhandling/contract';

/** What every step of the form is given. */
export type FormStepProps = {
  readonly body: InitiativeBody;
  readonly change: (changes: Partial<InitiativeBody>) => void;
  /** What is wrong with a field, a JSON pointer into the body. */
  readonly faultOf: (pointer: string) => string | undefined;
  /** As it is saved; undefined before it is. */
  readonly initiative?: Initiative;
  /** What the coordinator asks, by the id of the contribution. */
  readonly questions?: ReadonlyMap<string, string>;
};
