import { Injectable } from '@nestjs/common';
import type { DemoAccount } from '@samhandling/contract';

/** The log-ins that the sign-in page of a demo shows; empty where there is no demo. */
@Injectable()
export class DemoLogIns {
  private shown: readonly DemoAccount[] = [];

  show(logIns: readonly DemoAccount[]): void {
    this.shown = logIns;
  }

  list(): DemoAccount[] {
    return [...this.shown];
  }
}
