import type { Handlers } from '../edge/endpoint'
import type { PictureSource } from '../photo/picture-addresses'
import { askLedger, cancelLedger, ledgersOf, readLedger } from './ask-ledger'
import type { LedgerPorts } from './ledger-ports'

export function ledgerHandlers(ledger: LedgerPorts, source: () => PictureSource): Handlers<'ledger'> {
	return {
		startLedger: ({ who, body }) => askLedger(ledger, who, body),
		ledgers: async ({ who }) => ({ ledgers: await ledgersOf(ledger, who) }),
		ledger: ({ who, params }) => readLedger(ledger, who, params.ledger, source()),
		cancelLedger: ({ who, params }) => cancelLedger(ledger, who, params.ledger),
	}
}
