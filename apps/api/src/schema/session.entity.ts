import { Entity, Index } from 'typeorm';
import { ColumnOf, type Json } from './column.ts';

@Entity('session')
@Index('session_account', { synchronize: false })
@Index('session_expire', ['expire'])
export class SessionEntity {
  @ColumnOf('text', { key: 'session_pkey' })
  sid!: string;

  @ColumnOf('json')
  sess!: Json<object>;

  @ColumnOf('timestamptz')
  expire!: Date;
}
