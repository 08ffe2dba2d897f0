import { describe, expect, it } from '@jest/globals';
import { defineLifeCycle, type TransitionRule } from './life-cycle.ts';

type Rule = TransitionRule<string, string>;

const open: Rule = { name: 'open', from: ['new'], to: 'opened' };
const close: Rule = { name: 'close', from: ['opened'], to: 'closed', needsReason: true };

function lifeCycleOf(transitions: readonly Rule[], states = ['new', 'opened', 'closed']) {
  return defineLifeCycle({
    notAllowed: 'initiative.transition_not_allowed',
    reasonRequired: 'initiative.reason_required',
    states,
    initial: ['new'],
    transitions,
  });
}

describe('a table of transitions', () => {
  it.each<[string, readonly Rule[], string[]]>([
    ['in the order of the path', [open, close], ['new', 'opened', 'closed']],
    ['in another order', [close, open], ['new', 'opened', 'closed']],
    [
      'with a step that leads from several states',
      [open, { ...close, from: ['opened', 'new'] }],
      ['new', 'opened', 'closed'],
    ],
    ['without a step', [], ['new']],
  ])('is taken %s', (_how, transitions, states) => {
    expect(lifeCycleOf(transitions, states).transitions).toBe(transitions);
  });

  it.each<[string, readonly Rule[], string[], string]>([
    [
      'that leads to an unknown state',
      [open, { ...close, to: 'gone' }],
      ['new', 'opened'],
      'unknown state gone',
    ],
    [
      'that leads from an unknown state',
      [open, { ...close, from: ['opened', 'gone'] }],
      ['new', 'opened', 'closed'],
      'unknown state gone',
    ],
    [
      'that names a step twice',
      [open, close, { ...close, from: ['new'] }],
      ['new', 'opened', 'closed'],
      'transition close stands twice',
    ],
    [
      'with a step that leads from nowhere',
      [open, close, { name: 'lose', from: [], to: 'closed' }],
      ['new', 'opened', 'closed'],
      'transition lose leads from nowhere',
    ],
    [
      'with a state that no path reaches',
      [open, { ...close, from: ['closed'] }],
      ['new', 'opened', 'closed'],
      'state closed is unreachable',
    ],
  ])('is refused %s', (_what, transitions, states, fault) => {
    expect(() => lifeCycleOf(transitions, states)).toThrow(
      new Error(`Faulty life cycle: ${fault}`),
    );
  });

  it('tells every fault that it has', () => {
    expect(() => lifeCycleOf([open, open])).toThrow(
      new Error('Faulty life cycle: transition open stands twice; state closed is unreachable'),
    );
  });
});

describe('a step', () => {
  it('that needs a reason is refused without one, by its name', () => {
    const { transition } = lifeCycleOf([open, close]);
    for (const reason of [undefined, null, ' ']) {
      expect(() => transition('opened', 'close', reason)).toThrow(
        expect.objectContaining({
          code: 'initiative.reason_required',
          params: { transition: 'close' },
        }),
      );
    }
    expect(transition('opened', 'close', 'Klart.')).toBe('closed');
  });

  it('is refused from another state than it leads from, by both names', () => {
    const { transition, canTransition } = lifeCycleOf([open, close]);
    expect(['new', 'opened'].map((state) => canTransition(state, 'open'))).toEqual([true, false]);
    expect(() => transition('opened', 'open')).toThrow(
      expect.objectContaining({
        name: 'DomainError',
        code: 'initiative.transition_not_allowed',
        params: { from: 'opened', transition: 'open' },
      }),
    );
  });

  it('is offered only from the states that it leads from', () => {
    const { openTransitions } = lifeCycleOf([open, close]);
    expect(openTransitions('new')).toEqual([{ name: 'open', to: 'opened', needsReason: false }]);
    expect(openTransitions('opened')).toEqual([{ name: 'close', to: 'closed', needsReason: true }]);
    expect(openTransitions('closed')).toEqual([]);
  });
});
