import { at } from '../api/addresses'
import type { Route } from '../api/route'
import {
	ledgerAnswerSchema,
	ledgerParams,
	ledgersAnswerSchema,
	ledgerViewSchema,
	startLedgerSchema,
} from './ledger-view'

/** Whoever may look for cases may take what they find as a list. */
const takers = ['dispatcher', 'leader', 'inspector', 'handler'] as const

/** Lists of cases taken out as spreadsheets. */
export const ledgerRoutes = {
	startLedger: {
		...at('startLedger'),
		access: takers,
		function: 'ledger',
		status: 201,
		summary:
			'Take the cases of a filter out as a spreadsheet: a short one at once, a long one in a few minutes',
		body: startLedgerSchema,
		answer: ledgerViewSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textTooLong',
			'dayInvalid',
			'villageUnknown',
			'unitUnknown',
			'notYours',
			'ledgersRunning',
		],
	},
	ledgers: {
		...at('ledgers'),
		access: takers,
		function: 'ledger',
		summary: 'The last twenty ledgers of whoever asks, with how far each is',
		answer: ledgersAnswerSchema,
	},
	ledger: {
		...at('ledger'),
		access: takers,
		function: 'ledger',
		summary: 'How far a ledger is; where it is done, an address to fetch it at that holds five minutes',
		params: ledgerParams,
		answer: ledgerAnswerSchema,
		refuses: ['ledgerUnknown'],
	},
	cancelLedger: {
		...at('cancelLedger'),
		access: takers,
		function: 'ledger',
		summary: 'Stop a ledger that is not done yet',
		params: ledgerParams,
		answer: ledgerViewSchema,
		refuses: ['ledgerUnknown', 'notAllowedNow'],
	},
} as const satisfies Record<string, Route>
