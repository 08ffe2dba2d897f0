import { Injectable } from '@nestjs/common';
import type { EverydayWordBody, EverydayWordKind, EverydayWords } from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import type { StrategyDocument } from '@samhandling/strategy-content';
import { sql } from 'kysely';
import { Database } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { db, instant } from '../../schema/index.ts';
import { type CurrentStrategy, EverydayWordRepository } from './everyday-word.repository.ts';
import { presentEverydayWords, type WordedThing } from './everyday-word.presenter.ts';
import { MissedSearches } from './missed-searches.ts';

const MOST_CHANGES = 50;

type Told = { word: string; language: string };
const changes = shaped<object>()(() =>
  db
    .selectFrom('history_entry')
    .leftJoin('account', 'account.id', 'history_entry.account_id')
    .select((eb) => [
      instant(eb.ref('history_entry.at')).as('at'),
      'account.name as personName',
      'history_entry.subject_id as code',
      sql<Told>`coalesce(${eb.ref('history_entry.to_value')}, ${eb.ref('history_entry.from_value')})`.as(
        'told',
      ),
      eb('history_entry.event', '=', 'everyday_word.removed').$castTo<boolean>().as('isRemoved'),
    ])
    .where('history_entry.subject_type', '=', 'everyday_word')
    .orderBy('history_entry.at', 'desc')
    .orderBy('history_entry.id', 'desc')
    .limit(sql.lit(MOST_CHANGES)),
);

/** Shows the everyday words of the current strategy, adds and removes them. */
@Injectable()
export class EverydayWordService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly words: EverydayWordRepository,
    private readonly missed: MissedSearches,
    private readonly history: History,
  ) {}

  async find(): Promise<EverydayWords> {
    const strategy = await this.currentStrategy();
    return presentEverydayWords({
      strategy: strategy.code,
      things: thingsOf(strategy.content),
      words: await this.words.findWords(this.database, strategy.id),
      missed: await this.missed.ofTheMonth(),
      changes: await this.database.rows(changes({})),
    });
  }

  /** A word that is there already stays as it is, and makes no entry. */
  async add(body: EverydayWordBody, person: Person): Promise<EverydayWords> {
    const strategy = await this.currentStrategy();
    const kind = kindOf(strategy, body.code);
    await this.unitOfWork.run(async (tx) => {
      const word = { ...body, kind, strategyId: strategy.id, form: body.word.toLowerCase() };
      if (await this.words.add(tx, word)) await this.record(tx, 'added', body, person);
    });
    return this.find();
  }

  /** @throws {RequestFault} `not_found` where the word is not there. */
  async remove(body: EverydayWordBody, person: Person): Promise<EverydayWords> {
    const strategy = await this.currentStrategy();
    kindOf(strategy, body.code);
    await this.unitOfWork.run(async (tx) => {
      const { code, language } = body;
      const key = { code, language, strategyId: strategy.id, form: body.word.toLowerCase() };
      if (!(await this.words.remove(tx, key))) throw notFound();
      await this.record(tx, 'removed', body, person);
    });
    return this.find();
  }

  private record(
    tx: Parameters<History['record']>[0],
    what: 'added' | 'removed',
    { code, word, language }: EverydayWordBody,
    { accountId }: Person,
  ): Promise<void> {
    return this.history.record(tx, {
      subject: 'everyday_word',
      subjectId: code,
      event: `everyday_word.${what}`,
      accountId,
      ...(what === 'added' ? { to: { word, language } } : { from: { word, language } }),
    });
  }

  private async currentStrategy(): Promise<CurrentStrategy> {
    const strategy = await this.words.findCurrent(this.database);
    if (!strategy) throw notFound();
    return strategy;
  }
}

function thingsOf({ priorityAreas }: StrategyDocument): WordedThing[] {
  return priorityAreas.flatMap(({ sections, effectGoals }) => [
    ...sections.flatMap(({ actions }) =>
      actions.map(({ code, text }) => ({ kind: 'action' as const, code, title: text })),
    ),
    ...effectGoals.flatMap(({ code, title, indicators }) => [
      { kind: 'effect_goal' as const, code, title },
      ...indicators.map((indicator) => ({
        kind: 'indicator' as const,
        code: indicator.code,
        title: indicator.title,
      })),
    ]),
  ]);
}

function kindOf({ content }: CurrentStrategy, code: string): EverydayWordKind {
  const thing = thingsOf(content).find((one) => one.code === code);
  if (!thing) throw notFound();
  return thing.kind;
}
