import type { NewCharacter } from '@moothall/domain';
import type { Accounts } from '../../gate/accounts.ts';
import type { Throttle } from '../../gate/throttle.ts';
import type { CampaignServices } from '../../records/campaign-services.ts';
import type { RecordServices } from '../../records/record-services.ts';
import type { Handlers } from './call.ts';
import { campaignHandlers, campaignInviteHandlers, memberHandlers } from './campaign-handlers.ts';
import { adventureFileHandlers, adventureHandlers, characterHandlers } from './library-handlers.ts';
import { ownDataHandlers } from './own-data-handlers.ts';
import { emailHandlers, profileHandlers, signInHandlers } from './people-handlers.ts';
import { registrationHandlers } from './registration-handlers.ts';
import { commandHandlers, openingHandlers, readingHandlers } from './session-handlers.ts';
import { exportHandlers, feedbackHandlers, inviteHandlers, stateHandlers } from './table-handlers.ts';
import { uploadHandlers } from './upload-handlers.ts';

export type HandlerServices = {
  readonly campaigns: CampaignServices;
  readonly accounts: Accounts;
  /** Wrong join codes, by address (quality 3). */
  readonly codeFailures: Throttle;
  readonly sampleCharacters: readonly NewCharacter[];
};

/** One handler for every route of the contract; a missing one does not compile. */
export function createHandlers({ campaigns, accounts, codeFailures, sampleCharacters }: HandlerServices): Handlers {
  const records: RecordServices = campaigns;
  return {
    ...profileHandlers(accounts, records),
    ...emailHandlers(accounts),
    ...signInHandlers(accounts),
    ...ownDataHandlers(records, accounts),
    ...registrationHandlers(accounts, records),
    ...campaignHandlers(campaigns),
    ...campaignInviteHandlers(campaigns),
    ...memberHandlers(campaigns),
    ...adventureHandlers(records),
    ...adventureFileHandlers(records),
    ...characterHandlers(records, sampleCharacters),
    ...uploadHandlers(records, accounts),
    ...openingHandlers(records, codeFailures),
    ...readingHandlers(records),
    ...commandHandlers(records),
    ...inviteHandlers(campaigns),
    ...feedbackHandlers(records),
    ...stateHandlers(records),
    ...exportHandlers(records),
  };
}
