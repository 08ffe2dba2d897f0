import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SameForAll } from '../../platform/auth/access.ts';
import { partNameSchema } from './part-name.ts';
import { SitemapService } from './sitemap.service.ts';

const XML = 'application/xml; charset=utf-8';

/** What search engines ask for beside the pages. */
@Controller()
@ApiExcludeController()
@SameForAll()
export class SitemapController {
  constructor(private readonly sitemap: SitemapService) {}

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  robots(): string {
    return this.sitemap.robots();
  }

  @Get('sitemap.xml')
  @Header('Content-Type', XML)
  @Header('Cache-Control', 'no-cache')
  index(): Promise<string> {
    return this.sitemap.index();
  }

  @Get('sitemaps/:part')
  @Header('Content-Type', XML)
  @Header('Cache-Control', 'no-cache')
  part(@Param('part', { schema: partNameSchema }) part: string): Promise<string> {
    return this.sitemap.part(part);
  }
}
