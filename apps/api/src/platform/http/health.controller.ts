import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/access.ts';
import { Database } from '../database/database.ts';
import { RequestFault } from '../errors/request-fault.ts';

/** `/health/live` says that the process answers, `/health/ready` that it can do its work. */
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
    const isReadOnly = await this.database.isReadOnly().catch(() => refuse('service.unavailable'));
    if (isReadOnly) refuse('service.read_only');
    return { status: 'ok' };
  }
}

function refuse(code: 'service.unavailable' | 'service.read_only'): never {
  throw new RequestFault(code, { retryAfterSeconds: 5 });
}
