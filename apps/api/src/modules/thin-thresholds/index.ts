export { ThinThresholdsModule } from './thin-thresholds.module.ts';
export { thresholdsOfStrategy } from './thin-thresholds-fragments.ts';
