import '@testing-library/jest-dom/jest-globals';
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { afterEach } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';

// Browsers have these; jsdom leaves them out.
Object.assign(globalThis, { TextDecoder, TextEncoder });
if (!globalThis.crypto?.getRandomValues) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
}

afterEach(cleanup);

// A part that comes by a script of its own takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
