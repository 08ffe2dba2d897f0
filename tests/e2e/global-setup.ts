import { startProduct } from './start-product.ts';

/** The product as somebody would start it, on a database of its own; ended by what is returned. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const product = await startProduct();
  process.env.E2E_ORIGIN = product.origin;
  return () => product.stop();
}
