export { MunicipalityModule } from './municipality.module.ts';
