import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import {
  codeSchema,
  thinThresholdsBodySchema,
  thinThresholdsSchema,
  type ThinThresholds,
  type ThinThresholdsBody,
} from '@samhandling/contract';
import type { Caller, Person } from '@samhandling/domain';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ThinThresholdsAccess } from './thin-thresholds.access.ts';
import { ThinThresholdsService } from './thin-thresholds.service.ts';

@Controller('strategies/:code/thin-thresholds')
export class ThinThresholdsController {
  constructor(private readonly thresholds: ThinThresholdsService) {}

  @Get()
  @Public({ mayLag: true })
  @Operation({
    summary: 'Shows from where on active work counts as thin, and how that was changed.',
    description:
      '`current` stands for the strategy that everything else shows. Coverage is judged by these ' +
      'thresholds, that of an earlier day too: they have no past of their own.',
    answer: thinThresholdsSchema,
    answerDescription: 'The thresholds; those of the product where nobody has set others.',
  })
  find(
    @Param('code', { schema: codeSchema }) strategy: string,
    @CurrentPerson() person: Caller,
  ): Promise<ThinThresholds> {
    return this.thresholds.find(strategy, person);
  }

  @Put()
  @Requires('thin_thresholds:update', {
    access: ThinThresholdsAccess,
    act: 'update',
    parameter: 'code',
  })
  @Operation({
    summary: 'Sets from where on active work counts as thin.',
    description:
      'All thresholds at once. What is the same as before is not entered in the history.',
    answer: thinThresholdsSchema,
    answerDescription: 'The thresholds as they are now.',
  })
  set(
    @Param('code', { schema: codeSchema }) strategy: string,
    @Body({ schema: thinThresholdsBodySchema }) body: ThinThresholdsBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<ThinThresholds> {
    return this.thresholds.set(strategy, version, body, person);
  }
}
