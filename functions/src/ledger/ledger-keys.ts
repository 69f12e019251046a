import type { Key } from '../store/table'

const partition = (tenant: string, user: string) => `${tenant}#user#${user}#ledgers`

/** Where ledgers live: beside whoever asked for them, by when. */
export const ledgerKeys = {
	partition,
	ledger: (tenant: string, user: string, ledger: string): Key => ({
		pk: partition(tenant, user),
		sk: ledger,
	}),
}

/** index1: what is next to be done about a ledger, by when: writing it, taking it up after it broke off, deleting it. */
export const LEDGERS_DUE = 'ledgers#due'

/** The object in the bucket. Its prefix has a lifetime of its own (serverless.yml). */
export const ledgerObject = (tenant: string, user: string, ledger: string): string =>
	`ledger/${tenant}/${user}/${ledger}.xlsx`
