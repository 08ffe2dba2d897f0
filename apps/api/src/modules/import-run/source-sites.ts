import { Injectable } from '@nestjs/common';
import type { SourceProvider } from '@samhandling/domain';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { SourceFault } from './source-fault.ts';

/** Where the providers are by themselves. */
const KNOWN_HOSTS = ['api.kolada.se', 'statistikdatabasen.scb.se'];

/** Where sources are asked, and which hosts may be asked at all. */
@Injectable()
export class SourceSites {
  private readonly bases: Record<SourceProvider, string>;
  private readonly addedHosts: Set<string>;

  constructor(@InjectConfig() config: Config) {
    this.bases = { kolada: config.koladaUrl, scb: config.scbUrl };
    this.addedHosts = new Set(config.sourceHosts);
  }

  base(provider: SourceProvider): URL {
    return new URL(`${this.bases[provider].replace(/\/+$/, '')}/`);
  }

  /** Has the provider asked at a stand-in of our own. */
  standIn(provider: SourceProvider, url: string): void {
    this.bases[provider] = url;
    this.addedHosts.add(new URL(url).host);
  }

  /**
   * The known hosts are asked over HTTPS only; what the operator adds is named with its port.
   * @throws SourceFault `host_not_allowed`
   */
  requireAllowed(url: URL): void {
    const isKnown = KNOWN_HOSTS.includes(url.host) && url.protocol === 'https:';
    const isAdded = this.addedHosts.has(url.host) && /^https?:$/.test(url.protocol);
    if (isKnown || isAdded) return;
    throw new SourceFault('host_not_allowed', { host: url.host.slice(0, 200) });
  }
}
