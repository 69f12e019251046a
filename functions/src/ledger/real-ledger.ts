import { realPorts, setting } from '../edge/ports'
import { eachFound } from '../find/each-found'
import type { Table } from '../store/table'
import { keyService } from '../transparency/key-service'
import type { LedgerPorts } from './ledger-ports'
import { ledgerObjects } from './upload'

/** Ledgers as they are deployed. */
export const realLedger = (table: Table): LedgerPorts => ({
	table,
	ports: realPorts,
	signing: keyService,
	objects: ledgerObjects(setting('LEDGER_BUCKET')),
	found: (who, filter, moment) => eachFound(table, who, filter, moment),
})
