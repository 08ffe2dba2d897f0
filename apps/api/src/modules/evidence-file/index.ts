export { EvidenceFileModule } from './evidence-file.module.ts';
