import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config/config.ts';
import type { InnerDoor } from '../http/inner-door.ts';

/** What the server entry of apps/web offers. */
export type PageFunctions = Readonly<{
  handlePage(page: {
    request: Request;
    /** Every inline script carries it. */
    nonce: string;
    /** Nobody is signed in: the page may wait with its scripts. */
    isVisitor: boolean;
    /** How the page asks the API. */
    askApi: InnerDoor['ask'];
    cookie: string | undefined;
    language: string;
    /** Sent along to the API. */
    headers: Readonly<Record<string, string>>;
  }): Promise<Response>;
  /** Null for a page that is not the same for every visitor, or has a form. */
  keptAddress(path: string, query: string): string | null;
}>;

/** The server entry of the web build, loaded when the first page is asked for. */
export class PageEntry {
  private readonly file: string;
  private loading: Promise<PageFunctions> | undefined;
  private functions: PageFunctions | undefined;

  constructor(config: Config) {
    this.file = join(config.webDist, 'server', 'entry-server.js');
  }

  isBuilt(): boolean {
    return this.loading !== undefined || existsSync(this.file);
  }

  async load(): Promise<PageFunctions> {
    this.loading ??= import(pathToFileURL(this.file).href) as Promise<PageFunctions>;
    this.functions = await this.loading;
    return this.functions;
  }

  /** Undefined until a page has been asked for. */
  get loaded(): PageFunctions | undefined {
    return this.functions;
  }
}
