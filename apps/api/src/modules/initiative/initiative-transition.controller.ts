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
import { InitiativeTransitionService } from './initiative-transition.service.ts';

/** The transitions of an initiative's publication; each is a POST. */
@Controller('initiatives/:id')
export class InitiativeTransitionController {
  constructor(private readonly transitions: InitiativeTransitionService) {}

  @Post('submission')
  @Requires('initiative:submit', { access: InitiativeAccess, act: 'submit' })
  @Operation({
    summary: 'Submits the initiative to the coordinator.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed', 'initiative.incomplete', 'actor.not_admitted'],
  })
  submit(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.transitions.move({ id, version, name: 'submit' }, person);
  }

  @Post('withdrawal')
  @Requires('initiative:withdraw', { access: InitiativeAccess, act: 'withdraw' })
  @Operation({
    summary: 'Withdraws the submitted initiative, so that its owner can go on writing.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed'],
  })
  withdraw(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.transitions.move({ id, version, name: 'withdraw' }, person);
  }

  @Post('return')
  @Requires('initiative:return', { access: InitiativeAccess, act: 'return' })
  @Operation({
    summary: 'Returns the initiative to its owner, with a reason.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed', 'initiative.reason_required'],
  })
  return(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.transitions.move({ id, version, name: 'return', reason }, person);
  }

  @Post('publication')
  @Requires('initiative:publish', { access: InitiativeAccess, act: 'publish' })
  @Operation({
    summary: 'Publishes the initiative.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed'],
  })
  publish(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.transitions.move({ id, version, name: 'publish' }, person);
  }

  @Post('archiving')
  @Requires('initiative:archive', { access: InitiativeAccess, act: 'archive' })
  @Operation({
    summary: 'Archives the published initiative: it stays readable, marked, and counts no longer.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed', 'initiative.reason_required'],
  })
  archive(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.transitions.move({ id, version, name: 'archive', reason }, person);
  }

  @Post('republication')
  @Requires('initiative:republish', { access: InitiativeAccess, act: 'republish' })
  @Operation({
    summary: 'Publishes the archived initiative again, at the request of its owner.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed', 'initiative.reason_required'],
  })
  republish(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.transitions.move({ id, version, name: 'republish', reason }, person);
  }
}
