import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  contributionSchema,
  idSchema,
  questionBodySchema,
  type Contribution,
  type QuestionBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ContributionAccess } from './contribution.access.ts';
import { ContributionService } from './contribution.service.ts';

/** The coordinator's review of a published contribution; each transition is a POST. */
@Controller('initiatives/:id/contributions/:contributionId')
export class ContributionController {
  constructor(private readonly contributions: ContributionService) {}

  @Post('questioning')
  @Requires('contribution:question', {
    access: ContributionAccess,
    act: 'question',
    parameter: 'contributionId',
  })
  @Operation({
    summary: 'Questions the contribution; its owner reads the question.',
    description:
      'The question is never public. A change of the contribution by its owner answers it.',
    answer: contributionSchema,
    refusals: ['contribution.transition_not_allowed', 'contribution.reason_required'],
  })
  question(
    @Param('id', { schema: idSchema }) initiativeId: string,
    @Param('contributionId', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: questionBodySchema }) { question }: QuestionBody,
    @SignedInPerson() person: Person,
  ): Promise<Contribution> {
    return this.contributions.move(
      { initiativeId, id, version, name: 'question', question },
      person,
    );
  }

  @Post('acceptance')
  @Requires('contribution:accept', {
    access: ContributionAccess,
    act: 'accept',
    parameter: 'contributionId',
  })
  @Operation({
    summary: 'Accepts the contribution, which is then marked so in public.',
    description: 'A change of the contribution by its owner opens it again.',
    answer: contributionSchema,
    refusals: ['contribution.transition_not_allowed'],
  })
  accept(
    @Param('id', { schema: idSchema }) initiativeId: string,
    @Param('contributionId', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Contribution> {
    return this.contributions.move({ initiativeId, id, version, name: 'accept' }, person);
  }

  @Post('reopening')
  @Requires('contribution:reopen', {
    access: ContributionAccess,
    act: 'reopen',
    parameter: 'contributionId',
  })
  @Operation({
    summary: 'Withdraws the question, or the acceptance.',
    answer: contributionSchema,
    refusals: ['contribution.transition_not_allowed'],
  })
  reopen(
    @Param('id', { schema: idSchema }) initiativeId: string,
    @Param('contributionId', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Contribution> {
    return this.contributions.move({ initiativeId, id, version, name: 'reopen' }, person);
  }
}
