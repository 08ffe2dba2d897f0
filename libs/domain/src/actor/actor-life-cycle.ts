import { defineLifeCycle } from '../life-cycle/life-cycle.ts';
import { ACTOR_STATES, type ActorState } from './actor-vocabulary.ts';

/** Transitions of an actor. */
export const ACTOR_TRANSITIONS = ['admit', 'decline', 'merge'] as const;
/** One of {@link ACTOR_TRANSITIONS}. */
export type ActorTransition = (typeof ACTOR_TRANSITIONS)[number];

/**
 * An organisation asks to join and is admitted, declined, or merged with one that exists; an admitted
 * one can be merged later. Actors loaded with the county begin as admitted.
 */
export const ACTOR_LIFE_CYCLE = defineLifeCycle<ActorState, ActorTransition>({
  notAllowed: 'actor.transition_not_allowed',
  reasonRequired: 'actor.transition_not_allowed',
  states: ACTOR_STATES,
  initial: ['requested', 'admitted'],
  transitions: [
    { name: 'admit', from: ['requested'], to: 'admitted' },
    { name: 'decline', from: ['requested'], to: 'declined' },
    { name: 'merge', from: ['requested', 'admitted'], to: 'merged' },
  ],
});
