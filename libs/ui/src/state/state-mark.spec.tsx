import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { GLYPHS } from './glyphs.ts';
import { StateMark } from './state-mark.tsx';

describe('StateMark', () => {
  it('always says its state in words', () => {
    render(<StateMark kind="timeliness" value="overdue" label="Report overdue" />);
    expect(screen.getByText('Report overdue')).toBeVisible();
  });

  it.each(Object.entries(GLYPHS))('gives every %s a shape of its own', (_, family) => {
    const shapes = Object.values(family).map(({ fill, line, isDashed }) =>
      [fill, line, isDashed].join('|'),
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
