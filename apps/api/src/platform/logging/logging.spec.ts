import { describe, expect, it } from '@jest/globals';
import { createLogger, withoutSecrets } from './logging.ts';

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

describe('The path of a request in the log', () => {
  const token = 'Zk3'.padEnd(43, 'x');

  it.each([
    `/inbjudan/${token}`,
    `/API/v1/Invitations/${token}/account?x=${token}`,
    `/api/v1/%69nvitations/${token}`,
    `/api/v1/password-resets//${token}`,
    `/Losenord/${token}/`,
    `/losenord/%5a${token.slice(1)}`,
    `/somewhere/else/${token}`,
  ])('holds no link, however it is written: %s', (address) => {
    expect(withoutSecrets(address)).toMatch(/^\/[^?]*…[^?]*$/);
    expect(withoutSecrets(address)).not.toContain(token.slice(1));
  });

  it('is there otherwise', () => {
    const path = '/api/v1/initiatives/018f0e4c-9d3a-7bce-8f21-0242ac120002/publication';
    expect(withoutSecrets(`${path}?q=anna`)).toBe(path);
  });
});
