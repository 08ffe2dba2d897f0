import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/access.ts';
import { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { RequestFault } from '../errors/request-fault.ts';

/** Live: the process answers. Ready: it can do its work, too. */
@Controller('health')
@ApiExcludeController()
@Public()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.query(sql`select 1`).catch(refuse);
    return { status: 'ok' };
  }
}

function refuse(): never {
  throw new RequestFault('service.unavailable', { retryAfterSeconds: 5 });
}
