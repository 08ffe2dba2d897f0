import { Injectable } from '@nestjs/common';
import { codeSchema } from '@samhandling/contract';
import { type ActOf, THIN_THRESHOLDS_POLICY } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { ThinThresholdsRepository } from './thin-thresholds.repository.ts';

type Act = ActOf<typeof THIN_THRESHOLDS_POLICY>;

/** The strategy whose thresholds are set. */
@Injectable()
export class ThinThresholdsAccess extends RowAccess<object, object, Act> {
  protected readonly policy = THIN_THRESHOLDS_POLICY;

  constructor(private readonly thresholds: ThinThresholdsRepository) {
    super();
  }

  override canBeId(text: string): boolean {
    return codeSchema.safeParse(text).success;
  }

  protected findFacts(reader: Reader, strategy: string): Promise<object | undefined> {
    return this.thresholds.findFacts(reader, strategy);
  }

  protected factsOf(row: object): object {
    return row;
  }
}
