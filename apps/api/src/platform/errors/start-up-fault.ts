/**
 * A fault outside the program that keeps it from starting; the message is one sentence for the
 * operator.
 */
export class StartUpFault extends Error {
  override name = 'StartUpFault';
}
