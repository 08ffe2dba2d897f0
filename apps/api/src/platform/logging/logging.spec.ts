import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logging.ts';

function logged(fault: Error): string {
  let text = '';
  createLogger('info', { write: (line) => (text += line) }).warn({ err: fault }, 'job failed');
  return text;
}

describe('A fault in the log', () => {
  it.each([
    '550 5.1.1 <anna.svensson@example.org>: Recipient address rejected',
    `Can't send mail to "Anna" (anna.svensson+x@example.org)`,
    'connect postgres://anna.svensson:secret@db.example/samhandling',
  ])('has no address and no password in it: %s', (message) => {
    const line = logged(new Error(message));
    expect(line).not.toMatch(/anna\.svensson|secret/);
    expect(line).toContain('…@…');
  });

  it('keeps where it came from', () => {
    const fault = new Error('of no interest');
    fault.stack = 'Error: of no interest\n    at run (/app/node_modules/@nestjs/core/index.js:1:2)';
    const { err } = JSON.parse(logged(fault)) as { err: { stack: string; type: string } };
    expect(err).toEqual({ type: 'Error', message: fault.message, stack: fault.stack });
  });

  it('is one line, whatever its text holds', () => {
    const line = logged(new Error('first\n{"security":"session.began"}\r\n'));
    expect(line.trimEnd()).not.toMatch(/[\r\n]/);
  });
});
