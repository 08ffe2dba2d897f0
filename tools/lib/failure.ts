/** Ends a command with one sentence and exit code 1. */
export class Failure extends Error {
  readonly detail: string;

  constructor(sentence: string, detail = '') {
    super(sentence);
    this.name = 'Failure';
    this.detail = detail;
  }
}
