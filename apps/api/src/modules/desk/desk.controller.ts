import { Controller, Get } from '@nestjs/common';
import { deskSchema, type Desk } from '@samhandling/contract';
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
    answer: deskSchema,
  })
  show(@SignedInPerson() person: Person): Promise<Desk> {
    return this.desk.show(person);
  }
}
