import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

const PATIENCE_MS = 15_000;

/** The processes that a command has started, and the one way in which all of them stop. */
export class Children {
  isStopping = false;
  private readonly living = new Set<ChildProcess>();

  /** Before anything is started: whatever ends this process ends the children first. */
  stopOnSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // A server that is interrupted at the keyboard does not wait for idle connections.
        this.stop(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
      });
    }
    // The launcher is gone without having said so.
    process.on('disconnect', () => {
      this.stop();
    });
    process.channel?.unref();
  }

  stop(first: 'SIGINT' | 'SIGTERM' = 'SIGTERM'): void {
    // Asked twice: somebody is tired of waiting.
    const signal = this.isStopping ? 'SIGKILL' : first;
    this.isStopping = true;
    for (const child of this.living) {
      kill(child, signal);
      setTimeout(() => {
        kill(child, 'SIGKILL');
      }, PATIENCE_MS).unref();
    }
  }

  /** Stops what still runs and waits until nothing does. */
  async stopAll(): Promise<void> {
    const ends = [...this.living].map((child) => once(child, 'close'));
    if (!this.isStopping) this.stop();
    await Promise.all(ends);
  }

  /**
   * Runs a program to its end and tells its exit code. It has a process group of its own, so that
   * a Ctrl-C reaches it through here and not twice.
   */
  async run(file: string, args: string[], options: SpawnOptions): Promise<number> {
    const child = this.spawn(file, args, options);
    const [code] = (await once(child, 'close')) as [number | null, string | null];
    if (code !== null) return code;
    // What somebody else ended has not done its work.
    return this.isStopping ? 0 : 1;
  }

  spawn(file: string, args: string[], options: SpawnOptions): ChildProcess {
    const detached = process.platform !== 'win32';
    const child = spawn(file, args, { ...options, detached });
    this.living.add(child);
    child.on('close', () => this.living.delete(child));
    if (this.isStopping) kill(child, 'SIGTERM');
    return child;
  }
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // The whole group: npm does not pass signals on to what it runs.
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended a moment ago.
  }
}
