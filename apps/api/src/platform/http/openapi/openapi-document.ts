import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the document that `createApp` builds once all routes are known. */
@Injectable()
export class OpenApiDocument {
  private build: (() => OpenAPIObject) | undefined;
  private document: OpenAPIObject | undefined;

  provide(build: () => OpenAPIObject): void {
    this.build = build;
  }

  get(): OpenAPIObject {
    this.document ??= this.build?.();
    if (!this.document) throw new Error('The application is not ready to describe itself.');
    return this.document;
  }
}
