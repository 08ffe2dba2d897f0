import { Injectable } from '@nestjs/common';
import { municipalitySlug } from '@samhandling/domain';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { FIXED_PAGES, NOT_FOR_ROBOTS, PAGE_PATHS } from './page-addresses.ts';
import { sitemapIndex, sitemapPart, type SitemapEntry } from './sitemap-xml.ts';
import { SitemapRepository } from './sitemap.repository.ts';

/** As many addresses as a part of a sitemap may have. */
const MOST_OF_A_PART = 50_000;
const PART = /^(strategy|initiatives|actors)(?:-([1-9]\d*))?\.xml$/;

/**
 * Tells search engines which pages there are and which are not for them. The language of a page is a choice of the
 * reader and stands in no address, so that no address has another in another language.
 */
@Injectable()
export class SitemapService {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly database: Database,
    private readonly pages: SitemapRepository,
  ) {}

  robots(): string {
    return [
      'User-agent: *',
      ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${this.config.publicOrigin}/sitemap.xml`,
      '',
    ].join('\n');
  }

  async index(): Promise<string> {
    const { initiatives, actors } = await this.pages.count(this.database);
    return sitemapIndex(this.config.publicOrigin, [
      { path: '/sitemaps/strategy.xml' },
      ...partsOf('initiatives', initiatives),
      ...partsOf('actors', actors),
    ]);
  }

  async part(name: string): Promise<string> {
    const [, kind, number] = PART.exec(name) ?? [];
    if (kind === undefined || (kind === 'strategy') !== (number === undefined)) throw notFound();
    const entries = await (kind === 'strategy'
      ? this.ofStrategy()
      : this.numbered(kind === 'initiatives', Number(number)));
    if (entries.length === 0) throw notFound();
    return sitemapPart(this.config.publicOrigin, entries);
  }

  private async ofStrategy(): Promise<SitemapEntry[]> {
    const pages = await this.pages.listOfStrategy(this.database);
    return [...FIXED_PAGES, ...pages.map(pathOf)].map((path) => ({ path }));
  }

  private async numbered(areInitiatives: boolean, number: number): Promise<SitemapEntry[]> {
    const part = { limit: MOST_OF_A_PART, offset: (number - 1) * MOST_OF_A_PART };
    if (areInitiatives) {
      const found = await this.pages.listInitiatives(this.database, part);
      return found.map(({ id, changedOn }) => ({
        path: `${PAGE_PATHS.initiative}/${id}`,
        changedOn,
      }));
    }
    const found = await this.pages.listActors(this.database, part);
    return found.map(({ id }) => ({ path: `${PAGE_PATHS.actor}/${id}` }));
  }
}

const isPageKind = (kind: string): kind is keyof typeof PAGE_PATHS => kind in PAGE_PATHS;

function pathOf({ kind, key }: { kind: string; key: string }): string {
  if (!isPageKind(kind)) throw new Error(`${kind} has no page.`);
  return `${PAGE_PATHS[kind]}/${kind === 'municipality' ? municipalitySlug(key) : key}`;
}

const partsOf = (kind: string, count: number): SitemapEntry[] =>
  Array.from({ length: Math.ceil(count / MOST_OF_A_PART) }, (_nothing, place) => ({
    path: `/sitemaps/${kind}-${place + 1}.xml`,
  }));
