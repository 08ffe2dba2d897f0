import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  actorBodySchema,
  actorPageSchema,
  actorRequestBodySchema,
  actorRequestReceiptSchema,
  actorSchema,
  actorsQuerySchema,
  admissionSchema,
  idSchema,
  mergeBodySchema,
  reasonBodySchema,
  type ActorBody,
  type ActorRequestBody,
  type ActorsQuery,
  type MergeBody,
  type ReasonBody,
} from '@samhandling/contract';
import type { Caller, Person } from '@samhandling/domain';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { Source, type RequestSource } from '../../platform/limits/request-source.ts';
import { ActorAccess } from './actor.access.ts';
import { ActorService } from './actor.service.ts';

@Controller()
export class ActorController {
  constructor(private readonly actors: ActorService) {}

  @Get('actors')
  @Public({ mayLag: true })
  @Operation({
    summary: 'Lists actors, with what they own and take part in.',
    answer: actorPageSchema,
    refusals: ['permission.denied'],
  })
  list(
    @Query({ schema: actorsQuerySchema }) query: ActorsQuery,
    @CurrentPerson() person: Person | null,
  ) {
    return this.actors.list(query, person);
  }

  @Get('actors/:id')
  @Public({ mayLag: true })
  @Operation({ summary: 'Shows an actor.', answer: actorSchema })
  get(@Param('id', { schema: idSchema }) id: string, @CurrentPerson() person: Person | null) {
    return this.actors.get(id, person);
  }

  @Post('actor-requests')
  @Public()
  @Operation({
    summary: 'Asks for an organisation to join.',
    answer: actorRequestReceiptSchema,
    status: 201,
    refusals: [
      'actor.organisation_number_invalid',
      'actor.municipality_unknown',
      'request.too_many',
    ],
  })
  request(
    @Body({ schema: actorRequestBodySchema }) body: ActorRequestBody,
    @CurrentPerson() person: Caller,
    @Source() source: RequestSource,
  ) {
    return this.actors.request(body, person, source);
  }

  @Post('actors')
  @Requires('actor:admit')
  @Operation({
    summary: 'Adds an actor at once.',
    answer: actorSchema,
    status: 201,
    refusals: [
      'actor.organisation_number_invalid',
      'actor.organisation_number_taken',
      'actor.name_taken',
      'actor.municipality_unknown',
    ],
  })
  create(@Body({ schema: actorBodySchema }) body: ActorBody, @SignedInPerson() person: Person) {
    return this.actors.create(body, person);
  }

  @Put('actors/:id')
  @Requires('actor:update', { access: ActorAccess, act: 'update' })
  @Operation({
    summary: 'Changes what an actor says of itself.',
    answer: actorSchema,
    refusals: [
      'actor.organisation_number_invalid',
      'actor.organisation_number_taken',
      'actor.name_taken',
      'actor.municipality_unknown',
      'actor.merged',
    ],
  })
  update(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: actorBodySchema }) body: ActorBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.actors.update(id, version, body, person);
  }

  @Post('actors/:id/admission')
  @Requires('actor:admit', { access: ActorAccess, act: 'admit' })
  @Operation({
    summary: 'Admits an organisation that asked to join.',
    answer: admissionSchema,
    refusals: [
      'actor.transition_not_allowed',
      'actor.name_taken',
      'actor.organisation_number_taken',
    ],
  })
  admit(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.actors.admit(id, version, person);
  }

  @Post('actors/:id/decline')
  @Requires('actor:decline', { access: ActorAccess, act: 'decline' })
  @Operation({
    summary: 'Declines an organisation that asked to join.',
    answer: actorSchema,
    refusals: ['actor.transition_not_allowed'],
  })
  decline(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonBodySchema }) body: ReasonBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.actors.decline(id, version, body.reason, person);
  }

  @Post('actors/:id/merge')
  @Requires('actor:merge', { access: ActorAccess, act: 'merge' })
  @Operation({
    summary: 'Merges the actor with another that is the same organisation.',
    answer: admissionSchema,
    refusals: ['actor.transition_not_allowed', 'actor.merge_into_itself', 'actor.not_admitted'],
  })
  merge(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: mergeBodySchema }) body: MergeBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.actors.merge(id, version, body.intoActorId, person);
  }
}
