import { Controller, Get, Query } from '@nestjs/common';
import {
  searchPageSchema,
  searchQuerySchema,
  type SearchPage,
  type SearchQuery,
} from '@samhandling/contract';
import { Public } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { SearchService } from './search.service.ts';

@Controller('search')
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  @Get()
  @Public({ mayLag: true })
  @Operation({
    summary: 'Searches everything that is public.',
    description: 'In Swedish: endings, compounds and misspellings are understood.',
    answer: searchPageSchema,
  })
  search(@Query({ schema: searchQuerySchema }) query: SearchQuery): Promise<SearchPage> {
    return this.searching.search(query);
  }
}
