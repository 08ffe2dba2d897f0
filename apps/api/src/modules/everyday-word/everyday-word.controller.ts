import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  everydayWordBodySchema,
  everydayWordsSchema,
  type EverydayWordBody,
  type EverydayWords,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { EverydayWordService } from './everyday-word.service.ts';

@Controller('everyday-words')
export class EverydayWordController {
  constructor(private readonly words: EverydayWordService) {}

  @Get()
  @Requires('everyday_word:view')
  @Operation({
    summary: 'Shows the everyday words beside the current strategy.',
    description:
      'Editorial: they help search and suggestions, and are never shown as the strategy.',
    answer: everydayWordsSchema,
  })
  find(): Promise<EverydayWords> {
    return this.words.find();
  }

  @Post()
  @Requires('everyday_word:add')
  @Operation({ summary: 'Adds an everyday word.', answer: everydayWordsSchema })
  add(
    @Body({ schema: everydayWordBodySchema }) body: EverydayWordBody,
    @SignedInPerson() person: Person,
  ): Promise<EverydayWords> {
    return this.words.add(body, person);
  }

  @Post('removal')
  @HttpCode(200)
  @Requires('everyday_word:remove')
  @Operation({
    summary: 'Takes an everyday word away.',
    description: 'It stays away when the file beside the strategy is loaded again.',
    answer: everydayWordsSchema,
  })
  remove(
    @Body({ schema: everydayWordBodySchema }) body: EverydayWordBody,
    @SignedInPerson() person: Person,
  ): Promise<EverydayWords> {
    return this.words.remove(body, person);
  }
}
