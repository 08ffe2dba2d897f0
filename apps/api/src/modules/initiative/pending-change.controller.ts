import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  idSchema,
  initiativeSchema,
  reasonBodySchema,
  type Initiative,
  type ReasonBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { InitiativeAccess } from './initiative.access.ts';
import { PendingChangeService } from './pending-change.service.ts';

/** What is done with a change of a published initiative that asks the coordinator. */
@Controller('initiatives/:id')
export class PendingChangeController {
  constructor(private readonly changes: PendingChangeService) {}

  @Post('change-acceptance')
  @Requires('initiative:accept_change', { access: InitiativeAccess, act: 'acceptChange' })
  @Operation({
    summary: 'Accepts the change that waits: it stands in place of what was public.',
    answer: initiativeSchema,
    refusals: [
      'initiative.transition_not_allowed',
      'initiative.incomplete',
      'actor.not_admitted',
      'action.unknown',
      'action.retired',
      'contribution.in_use',
    ],
  })
  accept(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.changes.accept({ id, version }, person);
  }

  @Post('change-return')
  @Requires('initiative:return_change', { access: InitiativeAccess, act: 'returnChange' })
  @Operation({
    summary: 'Returns the change that waits to its owner, with a comment.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed'],
  })
  return(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.changes.return({ id, version }, reason, person);
  }

  @Post('change-withdrawal')
  @Requires('initiative:withdraw_change', { access: InitiativeAccess, act: 'withdrawChange' })
  @Operation({
    summary: 'Withdraws the change that waits or was returned; what is public stays.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed'],
  })
  withdraw(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.changes.withdraw({ id, version }, person);
  }
}
