/** Local servers that answer as Kolada and Statistics Sweden do, for the demo and for tests. */
export {
  startKoladaStandIn,
  type KoladaKpi,
  type KoladaStandIn,
  type KoladaValue,
} from './kolada.ts';
export {
  startScbStandIn,
  type ScbCell,
  type ScbStandIn,
  type ScbTable,
  type ScbVariable,
} from './scb.ts';
export { type Trouble } from './server.ts';
