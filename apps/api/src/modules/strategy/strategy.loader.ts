import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  codesOf,
  loadBundledStrategies,
  type StrategyDocument,
} from '@samhandling/strategy-content';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { withStartLock } from '../../platform/database/start-lock.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { History } from '../../platform/history/history.ts';
import { EverydayWordSeeder } from '../everyday-word/index.ts';
import { countyOrganisations } from './county-organisations.ts';
import { StrategyLoaderRepository, type LoadedStrategy } from './strategy-loader.repository.ts';
import { StrategyPartsRepository } from './strategy-parts.repository.ts';
import { strategyRows } from './strategy-rows.ts';
import { StrategyValuesRepository } from './strategy-values.repository.ts';
import { codesTaken } from './strategy.errors.ts';

/** Rises when the loader writes the same document in another way, so that it is loaded again. */
const LOADER_VERSION = 2;

/** Only one process at a time loads a strategy; the others wait. */
const LOCK = 'samhandling.strategy';

export type LoadOutcome = {
  readonly code: string;
  readonly outcome: 'loaded' | 'changed' | 'unchanged';
  readonly isCurrent: boolean;
  /** How many things of the earlier file are not in this one. */
  readonly retired: number;
  /** How many everyday words come with it; without any, its own words are all that search has. */
  readonly everydayWords: number;
};

type Loaded = Omit<LoadOutcome, 'everydayWords'>;

type StrategyToLoad = Readonly<{
  document: StrategyDocument;
  checksum: string;
  asCurrent: boolean;
}>;

/**
 * Makes what the tables say of a strategy agree with its document, in one transaction. Codes are
 * kept: what the document no longer has is retired, so that no initiative loses its link, and what
 * returns is no longer retired.
 */
@Injectable()
export class StrategyLoader {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly strategies: StrategyLoaderRepository,
    private readonly parts: StrategyPartsRepository,
    private readonly values: StrategyValuesRepository,
    private readonly history: History,
    private readonly everydayWords: EverydayWordSeeder,
  ) {}

  /** The strategies that come with the product; does nothing where they have not changed. */
  async loadBundled(): Promise<LoadOutcome[]> {
    const outcomes: LoadOutcome[] = [];
    for (const document of loadBundledStrategies()) outcomes.push(await this.load(document));
    return outcomes;
  }

  /** @throws {RequestFault} `strategy.code_taken`, with each place, where another strategy has a code. */
  async load(document: StrategyDocument, { asCurrent = false } = {}): Promise<LoadOutcome> {
    const loaded = await this.loadDocument({
      document,
      checksum: checksumOf(document),
      asCurrent,
    });
    return { ...loaded, everydayWords: await this.everydayWords.seed(document.code) };
  }

  private async loadDocument(wanted: StrategyToLoad): Promise<Loaded> {
    const { document } = wanted;
    const found = await this.strategies.find(this.database, document.code);
    if (found && isUpToDate(found, wanted)) return outcomeOf(document, 'unchanged', found);
    return withStartLock(this.config.databaseUrl, LOCK, () => this.loadAlone(wanted));
  }

  private loadAlone(wanted: StrategyToLoad): Promise<Loaded> {
    const { document, checksum, asCurrent } = wanted;
    return this.unitOfWork.run(async (tx) => {
      const before = await this.strategies.find(tx, document.code);
      if (before && isUpToDate(before, wanted)) return outcomeOf(document, 'unchanged', before);
      await this.refuseTakenCodes(tx, document);
      const strategy = await this.strategies.save(tx, document, checksum);
      const isChanged = before?.checksum !== checksum;
      const retired = isChanged ? await this.write(tx, strategy.id, document) : 0;
      if (asCurrent) await this.strategies.makeCurrent(tx, strategy.id);
      const after = { ...strategy, isCurrent: strategy.isCurrent || asCurrent };
      await this.record(tx, document, before, after);
      return outcomeOf(document, before ? 'changed' : 'loaded', after, retired);
    });
  }

  private async refuseTakenCodes(tx: Tx, document: StrategyDocument): Promise<void> {
    const others = await this.strategies.findOthers(tx, document.code);
    const ownerOf = new Map(
      others.flatMap(({ code: owner, content, codes }) =>
        [...codes, ...codesOf(content).map(({ code }) => code)].map(
          (code) => [code, owner] as const,
        ),
      ),
    );
    const taken = codesOf(document).flatMap(({ code, path }) => {
      const owner = ownerOf.get(code);
      return owner === undefined ? [] : [{ code, path, owner }];
    });
    if (taken.length > 0) throw codesTaken(taken);
  }

  private async write(tx: Tx, strategyId: string, document: StrategyDocument): Promise<number> {
    const rows = strategyRows(document);
    await this.strategies.saveMunicipalities(tx, rows);
    await this.strategies.addActors(tx, countyOrganisations(document));
    await this.parts.save(tx, strategyId, rows);
    await this.values.save(tx, strategyId, rows);
    return this.parts.retireMissing(tx, strategyId, rows);
  }

  private async record(
    tx: Tx,
    { code }: StrategyDocument,
    before: LoadedStrategy | undefined,
    after: LoadedStrategy,
  ): Promise<void> {
    const kept = ({ edition, checksum, isCurrent }: LoadedStrategy) => ({
      edition,
      checksum,
      isCurrent,
    });
    await this.history.record(tx, {
      subject: 'strategy',
      subjectId: code,
      event: 'strategy.loaded',
      accountId: null,
      from: before && kept(before),
      to: kept(after),
    });
  }
}

const isUpToDate = (strategy: LoadedStrategy, { checksum, asCurrent }: StrategyToLoad): boolean =>
  strategy.checksum === checksum && (strategy.isCurrent || !asCurrent);

/** The same for the same words, in whatever order the file has its keys. */
function checksumOf(document: StrategyDocument): string {
  const text = JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(`${LOADER_VERSION}\n${text}`).digest('hex');
}

function outcomeOf(
  { code }: StrategyDocument,
  outcome: LoadOutcome['outcome'],
  { isCurrent }: LoadedStrategy,
  retired = 0,
): Loaded {
  return { code, outcome, isCurrent, retired };
}
