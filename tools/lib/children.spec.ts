import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { Children } from './children.ts';

const node = (script: string) => [process.execPath, ['-e', script], { stdio: 'ignore' }] as const;
const WAITS = 'setTimeout(() => {}, 60_000)';

describe('a program that is run to its end', () => {
  it('gives its exit code', async () => {
    const [file, args, options] = node('process.exit(3)');
    expect(await new Children().run(file, [...args], options)).toBe(3);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'])(
    'has failed when somebody else sent it %s',
    async (signal) => {
      const [file, args, options] = node(`process.kill(process.pid, '${signal}'); ${WAITS}`);
      expect(await new Children().run(file, [...args], options)).toBe(1);
    },
  );

  it('has not failed when we stopped it', async () => {
    const children = new Children();
    const [file, args, options] = node(WAITS);
    const running = children.run(file, [...args], options);
    children.stop();
    expect(await running).toBe(0);
  });

  it('is waited for when all are stopped', async () => {
    const children = new Children();
    const [file, args, options] = node(WAITS);
    const child = children.spawn(file, [...args], options);
    const closed = once(child, 'close');
    await children.stopAll();
    await closed;
    expect(child.signalCode).toBe('SIGTERM');
  });
});
