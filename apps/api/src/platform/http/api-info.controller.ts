import { Controller, Get, Inject } from '@nestjs/common';
import { apiInfoSchema, type ApiInfo } from '@samhandling/contract';
import { z } from 'zod';
import { SameForAll } from '../auth/access.ts';
import { API_INFO } from './api-info.ts';
import { OpenApiDocument } from './openapi/openapi-document.ts';
import { Operation } from './operation.ts';

const openApiSchema = z
  .record(z.string(), z.unknown())
  .meta({ id: 'OpenApiDocument', description: 'OpenAPI 3.1.' });

@Controller()
export class ApiInfoController {
  constructor(@Inject(OpenApiDocument) private readonly document: OpenApiDocument) {}

  @Get('api-info')
  @SameForAll()
  @Operation({ summary: 'Says what this API is.', answer: apiInfoSchema })
  describe(): ApiInfo {
    return API_INFO;
  }

  @Get('openapi.json')
  @SameForAll()
  @Operation({ summary: 'Describes the API as an OpenAPI document.', answer: openApiSchema })
  openApi(): object {
    return this.document.get();
  }
}
