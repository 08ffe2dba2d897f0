import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bundledEverydayWords, type EverydayWords } from '@samhandling/strategy-content';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { EverydayWordRepository, type SeededWord } from './everyday-word.repository.ts';

/**
 * Brings the everyday words of the file beside a strategy into their table. What a coordinator has added stays,
 * and what one has taken away stays away.
 */
@Injectable()
export class EverydayWordSeeder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: EverydayWordRepository,
  ) {}

  /** How many words the file has; 0 where there is none, and the strategy's own words are all. */
  async seed(strategy: string): Promise<number> {
    const file = bundledEverydayWords(strategy);
    if (!file) return 0;
    const rows = rowsOf(file);
    const checksum = createHash('sha256').update(JSON.stringify(file)).digest('hex');
    await this.unitOfWork.run(async (tx) => {
      const found = await this.words.findGuide(tx, strategy);
      if (!found || found.checksum === checksum) return;
      await this.words.replaceFile(tx, found.strategyId, rows);
      await this.words.saveGuide(tx, {
        strategyId: found.strategyId,
        checksum,
        nearEffectGoals: file.nearEffectGoals,
        synonyms: file.synonyms,
        ordinaryWords: file.ordinaryWords,
      });
    });
    return rows.length;
  }
}

function rowsOf({ actions, effectGoals, indicators }: EverydayWords): SeededWord[] {
  const groups = [
    ['action', actions],
    ['effect_goal', effectGoals],
    ['indicator', indicators],
  ] as const;
  return groups.flatMap(([kind, byCode]) =>
    Object.entries(byCode).flatMap(([code, inLanguages]) =>
      (['sv', 'en'] as const).flatMap((language) =>
        inLanguages[language].map((word) => ({
          kind,
          code,
          language,
          word,
          form: word.toLowerCase(),
        })),
      ),
    ),
  );
}
