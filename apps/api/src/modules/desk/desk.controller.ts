import { Controller, Get, Query } from '@nestjs/common';
import { deskQuerySchema, deskSchema, type Desk, type DeskQuery } from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { DeskService } from './desk.service.ts';

@Controller('desk')
export class DeskController {
  constructor(private readonly desk: DeskService) {}

  @Get()
  @Requires('desk:view')
  @Operation({
    summary: 'Shows what waits for the person, most urgent first.',
    description: 'The first of each kind with how many there are; `show` gives a page of one list.',
    answer: deskSchema,
  })
  show(
    @SignedInPerson() person: Person,
    @Query({ schema: deskQuerySchema }) query: DeskQuery,
  ): Promise<Desk> {
    return this.desk.show(person, query);
  }
}
