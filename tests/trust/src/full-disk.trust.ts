import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  globSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@samhandling/local-postgres';
import {
  compareWithLedger,
  startOwnProduct,
  startWriters,
  type OwnProduct,
  type Writers,
} from '@samhandling/test-support';
import { watchTrouble, type Trouble } from './bends/watch-trouble.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const DISK = '320m';
const WRITERS = 4;
/** After so many more refusals the disk counts as full. */
const REFUSALS = 20;

export const suite: TrustSuite = {
  promise: 4,
  title: 'It bends: the disk of the database is full',
  needs: ['root'],
  async run() {
    const disk = mountSmallDisk();
    try {
      const product = await startOwnProduct({ parent: disk.folder });
      try {
        return await fillUnderWriters(product, disk);
      } finally {
        disk.empty();
        await product.remove();
      }
    } finally {
      disk.unmount();
    }
  },
};

type Disk = ReturnType<typeof mountSmallDisk>;

async function fillUnderWriters(product: OwnProduct, disk: Disk): Promise<Figure[]> {
  const writers = await startWriters(product.ownerUrl, product.publicOrigin, { writers: WRITERS });
  await writers.untilAcknowledged(20);
  const figures: Figure[] = [];
  for (const trouble of troublesOf(disk, writers)) {
    figures.push(...(await watchTrouble(product, trouble)));
    await writers.untilAcknowledged(20);
  }
  await writers.stop();
  const { ledger } = writers;
  const { lost, halfWritten, twice } = await compareWithLedger(product.ownerUrl, ledger);
  const found = [...lost, ...halfWritten, ...twice, ...ledger.faults];
  return [
    ...figures,
    {
      what: `full disk: of ${ledger.acknowledged} acknowledged writes lost, half-written, twice`,
      value: found.length === 0 ? '0' : found.slice(0, 5).join('; '),
      isKept: found.length === 0,
    },
  ];
}

/** First tables can't grow; then PostgreSQL's log can't either, and PostgreSQL stops. */
function troublesOf(disk: Disk, writers: Writers): Trouble[] {
  const empty = async ({ database }: OwnProduct) => {
    disk.empty();
    await database.startAgain();
  };
  return [
    {
      name: 'with a full disk',
      reads: 'served',
      writes: 'either',
      mayBeReady: true,
      async begin(product) {
        disk.fill();
        await untilRefused(writers);
        return () => empty(product);
      },
    },
    {
      name: 'with no room for its log',
      reads: 'either',
      writes: 'either',
      mayBeReady: true,
      async begin(product) {
        disk.fill();
        await withClient(product.database.superuserUrl('postgres'), (client) =>
          client.query('select pg_switch_wal()'),
        ).catch(() => undefined);
        await untilRefused(writers);
        return () => empty(product);
      },
    },
  ];
}

/** Any refusal counts here; how refusals have to look is checked later. */
async function untilRefused({ ledger }: Writers): Promise<void> {
  const refused = () => ledger.retried + ledger.faults.length;
  const wanted = refused() + REFUSALS;
  while (refused() < wanted) await sleep(20);
}

/** A disk of its own that a file can fill. */
function mountSmallDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'samhandling-disk-'));
  const ballast = join(folder, 'ballast');
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]);
  const unmount = () => {
    process.off('exit', unmount);
    endServersOn(folder);
    const args = ['--lazy', folder];
    // The signal that ends a run may reach the first one, too.
    if (spawnSync('umount', args).status !== 0) execFileSync('umount', args);
    rmdirSync(folder);
  };
  process.on('exit', unmount);
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a');
      const piece = Buffer.alloc(65_536);
      try {
        for (;;) writeSync(file, piece);
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    unmount,
  };
}

/** A PostgreSQL that is left when a run is ended early, and whose disk is about to be removed. */
function endServersOn(folder: string): void {
  for (const path of globSync(join(folder, '*', 'cluster', 'postmaster.pid'))) {
    process.kill(Number(readFileSync(path, 'utf8').split('\n')[0]), 'SIGQUIT');
  }
}
