import { describe, expect, it } from '@jest/globals';
import { bodyOf, emptyBody } from './initiative-body.ts';
import { idOfField, stepOfField } from './form-steps.ts';

describe('A field of the form', () => {
  it('is asked for in one of the steps, every one of them', () => {
    const fields = Object.keys(emptyBody('a'));
    const steps = fields.map((field) => stepOfField(`/${field}`));
    expect(new Set(steps)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(stepOfField('/contributions/0/unit')).toBe(4);
  });

  it('has an id that a link can lead to', () => {
    expect(idOfField('/contributions/0/unit')).toBe('f-contributions-0-unit');
  });
});

describe('A new initiative', () => {
  it('serves the action that it was begun from', () => {
    expect(emptyBody('a', 'l09').actions).toEqual([{ code: 'l09', isPrimary: true }]);
    expect(emptyBody('a').actions).toEqual([]);
  });

  it('is written back as it was read', () => {
    const read = {
      owner: { id: 'a' },
      partners: [],
      municipalities: [],
      actions: [],
      contributions: [],
      perspectives: [],
      agendaGoals: [],
      contactEmail: null,
    };
    expect(bodyOf({ ...emptyBody('a'), ...read } as never)).toEqual(emptyBody('a'));
  });
});
