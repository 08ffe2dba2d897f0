import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors/domain-error.ts';
import { defineLifeCycle, type LifeCycleDefinition } from './life-cycle.ts';

type State = 'open' | 'shut' | 'lost';
type Transition = 'shut' | 'open';
const DOOR: LifeCycleDefinition<State, Transition> = {
  notAllowed: 'initiative.transition_not_allowed',
  reasonRequired: 'initiative.reason_required',
  states: ['open', 'shut'],
  initial: ['open'],
  transitions: [
    { name: 'shut', from: ['open'], to: 'shut', needsReason: true },
    { name: 'open', from: ['shut'], to: 'open' },
  ],
};

function thrownBy(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('No domain error was thrown');
}

describe('a life cycle made of a table', () => {
  const door = defineLifeCycle(DOOR);

  it('takes a step that the table has', () => {
    expect(door.transition('open', 'shut', 'it is cold')).toBe('shut');
    expect(door.transition('shut', 'open')).toBe('open');
  });

  it('refuses a step that the table lacks, and says from where', () => {
    const error = thrownBy(() => door.transition('shut', 'shut', 'again'));
    expect(error.code).toBe('initiative.transition_not_allowed');
    expect(error.params).toEqual({ from: 'shut', transition: 'shut' });
    expect(door.canTransition('shut', 'shut')).toBe(false);
  });

  it.each([undefined, null, '', ' \n'])('asks for a needed reason (%j)', (reason) => {
    const error = thrownBy(() => door.transition('open', 'shut', reason));
    expect(error.code).toBe('initiative.reason_required');
  });

  it('tells the next steps', () => {
    expect(door.nextSteps('open')).toEqual([{ name: 'shut', to: 'shut', needsReason: true }]);
    expect(door.nextSteps('shut')).toEqual([{ name: 'open', to: 'open', needsReason: false }]);
  });
});

describe('a faulty table', () => {
  it('has a state that nothing leads to', () => {
    expect(() => defineLifeCycle({ ...DOOR, states: ['open', 'shut', 'lost'] })).toThrow(
      'state lost is unreachable',
    );
  });

  it('mentions a state that is not declared', () => {
    const transitions = [
      ...DOOR.transitions,
      { name: 'open' as const, from: ['lost' as const], to: 'open' as const },
    ];
    expect(() => defineLifeCycle({ ...DOOR, transitions })).toThrow('unknown state lost');
  });

  it('names a transition twice', () => {
    const transitions = [...DOOR.transitions, ...DOOR.transitions];
    expect(() => defineLifeCycle({ ...DOOR, transitions })).toThrow('transition shut stands twice');
  });

  it('has a transition that leads from nowhere', () => {
    const transitions = DOOR.transitions.map((rule) => ({ ...rule, from: [] }));
    expect(() => defineLifeCycle({ ...DOOR, transitions })).toThrow('leads from nowhere');
  });
});
