import { DomainError, type DomainErrorCode } from '../errors/domain-error.ts';

/** One row of a transition table: what it is called, from which states it leads, and where to. */
export type TransitionRule<State extends string, Transition extends string> = {
  readonly name: Transition;
  readonly from: readonly State[];
  readonly to: State;
  /** True where a reason has to be given. */
  readonly needsReason?: boolean;
};

/** A transition that a state allows, as a page offers it. */
export type OpenTransition<State extends string, Transition extends string> = {
  readonly name: Transition;
  readonly to: State;
  readonly needsReason: boolean;
};

/** What {@link defineLifeCycle} is given. */
export type LifeCycleDefinition<State extends string, Transition extends string> = {
  /** Thrown by {@link LifeCycle.transition} where the table has no such transition. */
  readonly notAllowed: DomainErrorCode;
  /** Thrown by {@link LifeCycle.transition} where a needed reason is missing or blank. */
  readonly reasonRequired: DomainErrorCode;
  readonly states: readonly State[];
  /** States a thing can begin in. */
  readonly initial: readonly State[];
  readonly transitions: readonly TransitionRule<State, Transition>[];
};

/**
 * A life cycle as data: which transitions lead from which state to which. The policy decides who
 * may make them.
 */
export type LifeCycle<State extends string, Transition extends string> = {
  readonly states: readonly State[];
  readonly initial: readonly State[];
  readonly transitions: readonly TransitionRule<State, Transition>[];
  /** Whether the state allows the transition. */
  canTransition(state: State, name: Transition): boolean;
  /**
   * The state after the transition.
   * @throws {DomainError} `…transition_not_allowed` with `from` and `transition` where the table
   *   has no such transition; `…reason_required` where it needs a reason and `reason` is missing or
   *   blank.
   */
  transition(state: State, name: Transition, reason?: string | null): State;
  /** The transitions that this state allows, in the order of the table. */
  openTransitions(state: State): readonly OpenTransition<State, Transition>[];
};

/**
 * Makes a life cycle of a transition table.
 * @throws {Error} where the table is faulty: an unknown state, a transition named twice or without a
 * start, or a state that no path from an initial one reaches. A fault shows when the module loads.
 */
export function defineLifeCycle<State extends string, Transition extends string>(
  definition: LifeCycleDefinition<State, Transition>,
): LifeCycle<State, Transition> {
  const faults = faultsOf(definition);
  if (faults.length > 0) throw new Error(`Faulty life cycle: ${faults.join('; ')}`);
  const { states, initial, transitions, notAllowed, reasonRequired } = definition;
  const ruleFor = (state: State, name: Transition) =>
    transitions.find((rule) => rule.name === name && rule.from.includes(state));

  return {
    states,
    initial,
    transitions,
    canTransition: (state, name) => ruleFor(state, name) !== undefined,
    transition(state, name, reason) {
      const rule = ruleFor(state, name);
      if (!rule) throw new DomainError(notAllowed, { from: state, transition: name });
      if (rule.needsReason && !reason?.trim()) {
        throw new DomainError(reasonRequired, { transition: name });
      }
      return rule.to;
    },
    openTransitions: (state) =>
      transitions
        .filter((rule) => rule.from.includes(state))
        .map(({ name, to, needsReason = false }) => ({ name, to, needsReason })),
  };
}

function faultsOf<State extends string, Transition extends string>({
  states,
  initial,
  transitions,
}: LifeCycleDefinition<State, Transition>): string[] {
  const known = new Set(states);
  const mentioned = [...initial, ...transitions.flatMap((rule) => [...rule.from, rule.to])];
  const names = transitions.map((rule) => rule.name);
  const reached = reachableFrom(initial, transitions);
  return [
    ...mentioned.filter((state) => !known.has(state)).map((state) => `unknown state ${state}`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `transition ${name} stands twice`),
    ...transitions
      .filter((rule) => rule.from.length === 0)
      .map((rule) => `transition ${rule.name} leads from nowhere`),
    ...states
      .filter((state) => !reached.has(state))
      .map((state) => `state ${state} is unreachable`),
  ];
}

function reachableFrom<State extends string>(
  initial: readonly State[],
  transitions: readonly TransitionRule<State, string>[],
): ReadonlySet<State> {
  const reached = new Set(initial);
  let size = -1;
  while (size !== reached.size) {
    size = reached.size;
    for (const rule of transitions) {
      if (rule.from.some((state) => reached.has(state))) reached.add(rule.to);
    }
  }
  return reached;
}
