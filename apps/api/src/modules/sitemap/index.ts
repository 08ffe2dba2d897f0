export { SitemapModule } from './sitemap.module.ts';
