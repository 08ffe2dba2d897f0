import { describe, expect, it } from '@jest/globals';
import { faultText, GiveUp } from './job-fault.ts';

describe('What is kept of a fault', () => {
  it.each([
    ['550 no such user anna@example.org', 'Error: 550 no such user …@…'],
    ['<anna@example.org> refused', 'Error: <…@…> refused'],
    ['see https://x.example/losenord/abc?email=a', 'Error: see https://x.example/losenord/…'],
    [`token ${'a'.repeat(43)}`, 'Error: token …'],
    ['two\r\n  lines\u0000 and\tmore', 'Error: two lines and more'],
    ['x '.repeat(400), `Error: ${'x '.repeat(400)}`.slice(0, 299) + '…'],
  ])('of %j is a short line without addresses and secrets', (message, kept) => {
    expect(faultText(new Error(message))).toBe(kept);
  });

  it('names what kind of fault it was', () => {
    expect(faultText(new GiveUp('The account is closed.'))).toBe('GiveUp: The account is closed.');
    expect(faultText('anna@example.org')).toBe('Unknown fault');
  });
});
