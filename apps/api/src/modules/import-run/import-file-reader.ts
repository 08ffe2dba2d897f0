import { Injectable } from '@nestjs/common';
import { fork } from 'node:child_process';
import { sourceFile } from '../../platform/config/source-file.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import type { GuardData } from './import-file.guard.ts';
import type { FileToRead, ReadFile } from './import-file.ts';
import type { FileWork } from './import-file-work.ts';
import type { FileToShow, ShownFile } from './import-preview.ts';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';

const AT_ONCE = 2;
const WAITING = 10;
const RETRY_AFTER_SECONDS = 20;
const STDERR_CHARACTERS = 4000;

/**
 * Reads files of values in processes of their own, so that a file that takes much time or memory doesn't
 * stop the server: each process has limits, two run at once, and ten more files may wait.
 */
@Injectable()
export class ImportFileReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws RequestFault `service.unavailable` where too many files wait already */
  read(file: FileToRead, limits = READING_LIMITS): Promise<ReadFile> {
    return this.inTurn({ ...file, act: 'read' }, TOO_COSTLY, limits);
  }

  /** @throws RequestFault `service.unavailable` where too many files wait already */
  show(file: FileToShow, limits = READING_LIMITS): Promise<ShownFile> {
    const { problems } = TOO_COSTLY;
    return this.inTurn({ ...file, act: 'show' }, { preview: null, problems }, limits);
  }

  private async inTurn<Answer>(
    work: FileWork,
    tooCostly: Answer,
    limits: ReadingLimits,
  ): Promise<Answer> {
    await this.takeTurn();
    try {
      return await readInChild(work, tooCostly, limits);
    } finally {
      this.endTurn();
    }
  }

  private async takeTurn(): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= WAITING) {
      throw new RequestFault('service.unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Whoever waits longest takes over the turn. */
  private endTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

const TOO_COSTLY: ReadFile = {
  values: [],
  problems: [{ field: '/file', code: 'file.too_costly' }],
};

/** The process gets an empty environment, since ours holds secrets. */
function readInChild<Answer>(
  work: FileWork,
  tooCostly: Answer,
  limits: ReadingLimits,
): Promise<Answer> {
  const guarded: GuardData = { limits, parent: process.pid };
  const child = fork(sourceFile(import.meta.url, 'import-file.child'), [JSON.stringify(guarded)], {
    env: {},
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  let answer: Answer | undefined;
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + String(chunk)).slice(-STDERR_CHARACTERS);
  });
  child.once('message', (message) => {
    answer = message as Answer;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (answer) resolve(answer);
      else if (signal !== null || code === OUT_OF_MEMORY) resolve(tooCostly);
      else reject(new Error(`A file could not be read, exit code ${code}: ${said}`));
    });
    // If the process has ended already, `close` says so; a fault of sending adds nothing.
    child.send(work, () => undefined);
  });
}

/** The exit code of Node when the heap is full and the system reports no signal. */
const OUT_OF_MEMORY = 134;
