import '@testing-library/jest-dom/jest-globals';
import { afterEach } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';

afterEach(cleanup);

// A part that comes by a script of its own takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
