import { describe, expect, it } from '@jest/globals';
import { renderSecurityEvents } from '@samhandling/api/security-events';
import { read } from './repository.ts';

describe('docs/security-log.md', () => {
  it('has the events that the code logs', () => {
    const [, table] =
      /<!-- events -->\n([\s\S]*?)\n<!-- \/events -->/.exec(read('docs/security-log.md')) ?? [];
    expect(table).toBe(renderSecurityEvents());
  });
});
