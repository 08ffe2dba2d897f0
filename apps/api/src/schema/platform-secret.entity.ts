import { Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

@Entity('platform_secret')
export class PlatformSecretEntity {
  @ColumnOf('text', { key: 'platform_secret_pkey' })
  name!: string;

  @ColumnOf('text')
  value!: string;
}
