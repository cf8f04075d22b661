import { afterAll, beforeAll } from 'vitest';
import { type DisposablePostgres, startPostgres } from '../../test/disposable-postgres.ts';
import { openPostgresStorage } from '../storage/sql/postgres/open-postgres-storage.ts';
import { describeAccounts } from './accounts.contract.ts';
import { describeNewAccounts } from './new-account.contract.ts';
import { describeOwnAccount } from './own-account.contract.ts';

let postgres: DisposablePostgres;
let storage: Awaited<ReturnType<typeof openPostgresStorage>>;
beforeAll(async () => {
  postgres = await startPostgres();
  storage = await openPostgresStorage(postgres);
});
afterAll(async () => {
  await storage.close();
  await postgres[Symbol.asyncDispose]();
});

describeAccounts(() => storage.accounts);
describeOwnAccount(() => storage.accounts);
describeNewAccounts(() => storage.accounts);
